/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-command.h"
#include "fettle-cli-output.h"
#include "fettle-cli-table.h"

static const FettleCliCommand *const commands[] = {
  &fettle_cli_import_command,     &fettle_cli_undo_command, &fettle_cli_decode_command,
  &fettle_cli_activities_command, &fettle_cli_show_command, &fettle_cli_load_command,
  &fettle_cli_summary_command,    &fettle_cli_sql_command,  &fettle_cli_doctor_command,
  &fettle_cli_sample_command,
};

static const FettleCliCommand *
find_command (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static gboolean
asks_for_help (const char *argument)
{
  return g_str_equal (argument, "--help") || g_str_equal (argument, "-h")
         || g_str_equal (argument, "help");
}

static gboolean
asks_for_version (const char *argument)
{
  return g_str_equal (argument, "--version");
}

/* The command that comes after options which belong behind it. */
static const FettleCliCommand *
find_late_command (int argc, char **argv)
{
  const FettleCliCommand *command = NULL;

  if (!g_str_has_prefix (argv[1], "--"))
    return NULL;
  for (int i = 2; i < argc && command == NULL; i++)
    command = find_command (argv[i]);

  return command;
}

/* A plain word that is no file either was meant to be a command. */
static gboolean
is_unknown_word (const char *argument)
{
  return *argument != '\0' && strpbrk (argument, "./:") == NULL && *argument != '-'
         && !g_file_test (argument, G_FILE_TEST_EXISTS);
}

/* The window's own options are those of every application. */
static gboolean
is_unknown_option (const char *argument)
{
  return *argument == '-' && !g_str_has_prefix (argument, "--gapplication-")
         && !g_str_has_prefix (argument, "--help-") && !g_str_has_prefix (argument, "--display")
         && !g_str_equal (argument, "--");
}

/**
 * fettle_cli_handles:
 * @argc: number of arguments
 * @argv: the arguments, the program's name first
 *
 * Files as plain arguments, and its own options, are the window's.
 *
 * Returns: whether the arguments are for [func@cli_run]
 */
gboolean
fettle_cli_handles (int argc, char **argv)
{
  return argc > 1
         && (asks_for_help (argv[1]) || asks_for_version (argv[1]) || find_command (argv[1]) != NULL
             || find_late_command (argc, argv) != NULL || is_unknown_option (argv[1])
             || is_unknown_word (argv[1]));
}

static void
print_help (void)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  fettle_cli_table_add_column (table, NULL, FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, NULL, FETTLE_CLI_ALIGN_LEFT);
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *arguments = commands[i]->arguments;

      fettle_cli_table_take (table, arguments != NULL
                                        ? g_strdup_printf ("  fettle %s %s", commands[i]->name,
                                                           _ (arguments))
                                        : g_strdup_printf ("  fettle %s", commands[i]->name));
      fettle_cli_table_take (table, g_strdup (_ (commands[i]->summary)));
    }

  fettle_cli_print ("%s\n\n",
                    _ ("Usage:\n  fettle [FILE…]    open the window, and bring the files in"));
  fettle_cli_table_print (table);
  fettle_cli_print (
      "\n%s\n",
      _ ("All take --db PATH for another database, and --json for output that a program can read.\n"
         "“fettle COMMAND --help” says more about a command."));
}

static FettleCliStatus
run (int argc, char **argv)
{
  const FettleCliCommand *command;

  if (asks_for_help (argv[1]))
    {
      print_help ();
      return FETTLE_CLI_SUCCESS;
    }
  if (asks_for_version (argv[1]))
    {
      fettle_cli_print ("%s %s\n", FETTLE_APPLICATION_NAME, FETTLE_VERSION);
      return FETTLE_CLI_SUCCESS;
    }

  command = find_command (argv[1]);
  if (command != NULL)
    return command->run (command, argc - 1, argv + 1);

  command = find_late_command (argc, argv);
  if (command != NULL)
    /* Translators: the placeholder is the name of a command. */
    fettle_cli_complain (_ ("Options come after the command: “fettle %s --db PATH”."),
                         command->name);
  else if (is_unknown_option (argv[1]))
    /* Translators: the placeholder is what was typed. */
    fettle_cli_complain (_ ("There is no option “%s”; “fettle --help” says more."), argv[1]);
  else
    {
      g_autofree char *word = g_filename_display_name (argv[1]);

      /* Translators: the placeholder is what was typed. */
      fettle_cli_complain (_ ("“%s” is neither a command nor a file; “fettle --help” says more."),
                           word);
    }
  return FETTLE_CLI_USAGE;
}

/**
 * fettle_cli_run:
 * @argc: number of arguments
 * @argv: the arguments, the program's name first
 *
 * Does what a sub-command asks for, without a display. The locale must be set.
 *
 * Returns: what the program ends with: 0 if all was done, 1 if some of it failed, 2 for wrong usage
 */
int
fettle_cli_run (int argc, char **argv)
{
  FettleCliStatus status;

  g_return_val_if_fail (argc > 1, FETTLE_CLI_USAGE);

  status = run (argc, argv);
  /* What nobody could read is not done. */
  if (!fettle_cli_finish_output () && status == FETTLE_CLI_SUCCESS)
    status = FETTLE_CLI_FAILURE;
  return (int) status;
}
