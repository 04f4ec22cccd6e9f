/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "command.h"
#include "fettle-test.h"

static JsonObject *
read_expected (const char *path)
{
  g_autofree char *expected_path = g_strconcat (path, ".expected.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, expected_path, &error);
  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

static gboolean
nodes_agree (JsonNode *a, JsonNode *b)
{
  if (JSON_NODE_HOLDS_OBJECT (a) && JSON_NODE_HOLDS_OBJECT (b))
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (b));

      for (GList *l = members; l != NULL; l = l->next)
        if (!json_object_has_member (json_node_get_object (a), l->data)
            || !nodes_agree (json_object_get_member (json_node_get_object (a), l->data),
                             json_object_get_member (json_node_get_object (b), l->data)))
          {
            g_test_message ("member %s", (char *) l->data);
            return FALSE;
          }
      return TRUE;
    }
  if (JSON_NODE_HOLDS_ARRAY (a) && JSON_NODE_HOLDS_ARRAY (b))
    {
      JsonArray *first = json_node_get_array (a), *second = json_node_get_array (b);

      if (json_array_get_length (first) != json_array_get_length (second))
        return FALSE;
      for (guint i = 0; i < json_array_get_length (first); i++)
        if (!nodes_agree (json_array_get_element (first, i), json_array_get_element (second, i)))
          return FALSE;
      return TRUE;
    }
  if (JSON_NODE_HOLDS_VALUE (a) && JSON_NODE_HOLDS_VALUE (b)
      && json_node_get_value_type (a) != G_TYPE_STRING
      && json_node_get_value_type (b) != G_TYPE_STRING)
    return fabs (json_node_get_double (a) - json_node_get_double (b)) < 1e-5;
  return json_node_equal (a, b);
}

/* The decoder's own tests compare everything in every file: here it is about the way to the
 * terminal. */
static void
test_as_expected (gconstpointer data)
{
  static const char *const keys[] = {
    "container", "message_counts", "file_id", "activity", "sessions", "laps", "events",
  };
  g_autofree char *path = fettle_test_data_path ("fit", data, NULL);
  g_autoptr (JsonObject) expected = read_expected (path);
  g_autoptr (JsonObject) printed = NULL;
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "decode", path, "--json", NULL);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  printed = command_parse_document (&result);
  g_assert_cmpstr (json_object_get_string_member (printed, "sha256"), ==,
                   json_object_get_string_member (expected, "sha256"));
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("key %s", keys[i]);
      g_assert_true (nodes_agree (json_object_get_member (printed, keys[i]),
                                  json_object_get_member (expected, keys[i])));
    }
}

static void
test_for_people (void)
{
  g_autofree char *path
      = fettle_test_data_path ("fit", "jimmykane-fit-parser", "run-fr965-stamina-2026.fit", NULL);
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "decode", path, NULL);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_cmpstr (result.errors, ==, "");
  g_assert_true (g_utf8_validate (result.output, -1, NULL));
  g_assert_nonnull (g_strstr_len (result.output, -1, "4,488"));
  g_assert_true (g_str_has_suffix (result.output, "\n"));
  g_assert_cmpint (result.output[0], !=, '{');
}

/* What could be read is printed, and the status says that it is not all. */
static void
test_not_whole (gconstpointer data)
{
  g_autofree char *path = fettle_test_data_path ("fit", "synthetic", data, NULL);
  g_autoptr (JsonObject) printed = NULL;
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "decode", path, "--json", NULL);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_str_has_prefix (result.errors, "fettle: "));
  printed = command_parse_document (&result);
  g_assert_false (json_object_get_boolean_member (printed, "valid"));
}

static void
test_missing (void)
{
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "decode", "no-such-file.fit", NULL);
  command_assert_refused (&result, 1, "no-such-file.fit");
}

static void
test_folder (void)
{
  g_autofree char *path = fettle_test_data_path ("fit", NULL);
  g_auto (CommandResult) result = { 0 };

  command_run (&result, "decode", path, NULL);
  command_assert_refused (&result, 1, path);
}

/* The reason is on standard error, whatever is printed. */
static void
test_reason (gconstpointer data)
{
  g_autofree char *path = fettle_test_data_path ("fit", "synthetic", data, NULL);

  for (int i = 0; i < 2; i++)
    {
      g_auto (CommandResult) result = { 0 };

      command_run (&result, "decode", path, i == 0 ? "--json" : NULL, NULL);
      g_assert_cmpint (result.status, ==, 1);
      g_assert_nonnull (strstr (result.errors, g_str_has_prefix (data, "empty")
                                                   ? "The file is empty."
                                                   : "ends too early: it is complete only up to"));
      g_assert_null (strchr (strchr (result.errors, '\n') + 1, '\n'));
    }
}

/* A reading by the letter finds more, but nothing that an import would mind. */
static void
test_padding_is_no_failure (void)
{
  g_autofree char *path
      = fettle_test_data_path ("fit", "synthetic", "trailing-zero-padding.fit", NULL);

  for (int i = 0; i < 2; i++)
    {
      g_auto (CommandResult) result = { 0 };

      command_run (&result, "decode", path, i == 0 ? "--json" : NULL, NULL);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_cmpstr (result.errors, ==, "");
    }
}

/* What never ends, or not soon, is not begun. */
static void
test_only_files_of_a_size (void)
{
  g_autofree char *folder = fettle_test_temporary_directory ();
  g_autofree char *pipe = g_build_filename (folder, "pipe.fit", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop.fit", NULL);
  g_autofree char *large = g_build_filename (folder, "large.fit", NULL);
  const struct
  {
    const char *path;
    const char *words;
  } cases[] = {
    { folder, "is a folder" },
    { pipe, "neither a file nor a folder" },
    { loop, "leads nowhere" },
    { large, "256 MB" },
    { "/dev/zero", "neither a file nor a folder" },
  };
  int descriptor;

  g_assert_no_errno (mkfifo (pipe, 0600));
  g_assert_no_errno (symlink (loop, loop));
  descriptor = open (large, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  g_assert_no_errno (ftruncate (descriptor, 256 * 1024 * 1024 + 1));
  g_assert_no_errno (close (descriptor));

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CommandResult) result = { 0 };

      command_run (&result, "decode", cases[i].path, NULL);
      command_assert_refused (&result, 1, cases[i].words);
    }
  fettle_test_remove_directory (folder);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_data_func ("/cli/decode/run-agrees-with-the-expected-values",
                        "jimmykane-fit-parser/run-fr965-stamina-2026.fit", test_as_expected);
  g_test_add_data_func ("/cli/decode/swim-agrees-with-the-expected-values",
                        "dtcooper-python-fitparse/poolswim-fr735xt-hrm-chained.fit",
                        test_as_expected);
  g_test_add_data_func ("/cli/decode/ride-agrees-with-the-expected-values",
                        "dtcooper-python-fitparse/ride-zwift-null-compressed.fit",
                        test_as_expected);
  g_test_add_data_func ("/cli/decode/workout-agrees-with-the-expected-values",
                        "synthetic/workout-5x400.fit", test_as_expected);
  g_test_add_func ("/cli/decode/without-json-is-for-people", test_for_people);
  g_test_add_data_func ("/cli/decode/truncated-file-ends-with-status-1",
                        "truncated-inside-a-record.fit", test_not_whole);
  g_test_add_data_func ("/cli/decode/empty-file-ends-with-status-1", "empty.fit", test_not_whole);
  g_test_add_data_func ("/cli/decode/other-file-ends-with-status-1", "not-a-fit-file.fit",
                        test_not_whole);
  g_test_add_data_func ("/cli/decode/reason-of-truncated-file", "truncated-inside-a-record.fit",
                        test_reason);
  g_test_add_data_func ("/cli/decode/reason-of-empty-file", "empty.fit", test_reason);
  g_test_add_func ("/cli/decode/padding-is-no-failure", test_padding_is_no_failure);
  g_test_add_func ("/cli/decode/only-files-of-a-size", test_only_files_of_a_size);
  g_test_add_func ("/cli/decode/missing-file-is-a-sentence", test_missing);
  g_test_add_func ("/cli/decode/folder-is-a-sentence", test_folder);

  return g_test_run ();
}
