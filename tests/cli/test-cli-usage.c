/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <string.h>

#include "command.h"
#include "fettle-test.h"

static const char *const commands[] = {
  "import", "decode", "activities", "show", "load", "summary", "sql", "doctor", "sample",
};

static void
test_help (void)
{
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "--help", NULL);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("fettle %s", commands[i]);

      g_assert_nonnull (strstr (result.output, line));
    }
}

static void
test_help_of_commands (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("fettle %s", commands[i]);
      g_auto (CommandResult) result = { 0 };

      command_run (&result, commands[i], "--help", NULL);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.errors, ==, "");
      g_assert_nonnull (strstr (result.output, usage));
      g_assert_nonnull (strstr (result.output, "--json"));
      g_assert_nonnull (strstr (result.output, "--db=PATH"));
    }
}

static void
test_version (void)
{
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "--version", NULL);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.output, ==, FETTLE_APPLICATION_NAME " " FETTLE_VERSION "\n");
}

static void
test_wrong_usage (void)
{
  static const struct
  {
    const char *arguments[5];
    const char *sentence;
  } cases[] = {
    { { "show" }, "needs ID" },
    { { "import" }, "needs PATH…" },
    { { "decode" }, "needs FILE" },
    { { "sample" }, "needs DIR" },
    { { "sql" }, "needs SELECT" },
    { { "show", "1", "2" }, "does not take “2”" },
    { { "activities", "all" }, "does not take “all”" },
    { { "show", "first" }, "“first” is not the number of an activity" },
    { { "show", "0" }, "“0” is not the number of an activity" },
    { { "show", "--", "-1" }, "“-1” is not the number of an activity" },
    { { "activities", "--from", "yesterday" }, "“yesterday” is not a date" },
    { { "load", "--to=2026-02-30" }, "“2026-02-30” is not a date" },
    { { "load", "--from=2026-02-02", "--to=2026-02-01" }, "2026-02-02 is after 2026-02-01" },
    { { "activities", "--sport", "chess" }, "“chess” is not a sport" },
    { { "activities", "--loud" }, "--loud" },
    { { "sample", "--today=soon", "nowhere" }, "“soon” is not a date" },
    { { "load", "--db" }, "--db" },
    { { "import", "" }, "“” is not the name of a file or folder" },
    { { "--db", "a.db", "import" }, "“fettle import --db PATH”" },
    { { "--json", "load" }, "“fettle load --db PATH”" },
    { { "--bogus" }, "no option “--bogus”" },
    { { "-x", "run.fit" }, "no option “-x”" },
    { { "nonsense" }, "“nonsense” is neither a command nor a file" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *arguments = cases[i].arguments;
      g_auto (CommandResult) result = { 0 };

      command_run (&result, arguments[0], arguments[1], arguments[2], arguments[3], NULL);
      command_assert_refused (&result, 2, cases[i].sentence);
    }
}

static void
test_full_output (void)
{
  g_auto (CommandResult) result = { 0 };

  command_run_program (&result, "/bin/sh", "-c", "exec \"$FETTLE_PROGRAM\" --help > /dev/full",
                       NULL);
  command_assert_refused (&result, 1, "could not be written");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/cli/usage/help-names-every-command", test_help);
  g_test_add_func ("/cli/usage/every-command-has-help", test_help_of_commands);
  g_test_add_func ("/cli/usage/version-is-printed", test_version);
  g_test_add_func ("/cli/usage/wrong-usage-is-a-sentence-and-status-2", test_wrong_usage);
  g_test_add_func ("/cli/usage/output-that-cannot-be-written-is-a-failure", test_full_output);

  return g_test_run ();
}
