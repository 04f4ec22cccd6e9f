/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-summary.h"

#include <math.h>
#include <string.h>

#include "corpus.h"
#include "fettle-test.h"

/* Ours may say more than is expected of an object, but nothing else. */
static void
assert_as_expected (const char *path, JsonNode *actual, JsonNode *expected)
{
  if (actual == NULL)
    g_error ("%s is missing", path);

  if (JSON_NODE_HOLDS_OBJECT (expected))
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *member;

      if (!JSON_NODE_HOLDS_OBJECT (actual))
        g_error ("%s is no object", path);
      json_object_iter_init (&iter, json_node_get_object (expected));
      while (json_object_iter_next (&iter, &key, &member))
        {
          g_autofree char *inner = g_strdup_printf ("%s.%s", path, key);

          assert_as_expected (inner, json_object_get_member (json_node_get_object (actual), key),
                              member);
        }
      json_object_iter_init (&iter, json_node_get_object (actual));
      while (json_object_iter_next (&iter, &key, &member))
        {
          if (!json_object_has_member (json_node_get_object (expected), key))
            g_error ("%s.%s is not expected", path, key);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (expected))
    {
      JsonArray *actuals = json_node_get_array (actual),
                *expecteds = json_node_get_array (expected);

      if (json_array_get_length (actuals) != json_array_get_length (expecteds))
        g_error ("%s has %u elements, not %u", path, json_array_get_length (actuals),
                 json_array_get_length (expecteds));
      for (unsigned int i = 0; i < json_array_get_length (expecteds); i++)
        {
          g_autofree char *inner = g_strdup_printf ("%s[%u]", path, i);

          assert_as_expected (inner, json_array_get_element (actuals, i),
                              json_array_get_element (expecteds, i));
        }
    }
  else if (JSON_NODE_HOLDS_NULL (expected) || JSON_NODE_HOLDS_NULL (actual))
    {
      if (JSON_NODE_HOLDS_NULL (expected) != JSON_NODE_HOLDS_NULL (actual))
        g_error ("%s is null in one only", path);
    }
  else if (json_node_get_value_type (expected) == G_TYPE_STRING)
    {
      if (g_strcmp0 (json_node_get_string (actual), json_node_get_string (expected)) != 0)
        g_error ("%s is “%s”, not “%s”", path, json_node_get_string (actual),
                 json_node_get_string (expected));
    }
  else if (json_node_get_value_type (expected) == G_TYPE_BOOLEAN)
    {
      if (json_node_get_boolean (actual) != json_node_get_boolean (expected))
        g_error ("%s is wrong", path);
    }
  else
    {
      fettle_corpus_assert_near (json_node_get_double (actual), json_node_get_double (expected),
                                 path);
    }
}

static JsonNode *
summarize (const FettleCorpusFile *file)
{
  gboolean is_valid;
  size_t size;
  const uint8_t *data = g_bytes_get_data (file->bytes, &size);
  g_autofree char *text = fettle_fit_summarize (data, size, file->name, &is_valid);
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_cmpint (is_valid, ==, json_object_get_boolean_member (file->expected, "valid"));
  return node;
}

static void
test_expected (const FettleCorpusFile *file)
{
  g_autoptr (JsonNode) actual = summarize (file);
  g_autoptr (JsonNode) expected = json_node_init_object (json_node_alloc (), file->expected);

  /* What was put in is no matter of reading; see the tests of decoding. */
  json_object_remove_member (file->expected, "truth");
  assert_as_expected (file->name, actual, expected);
}

static char *
describe (const char *name, gboolean *is_valid)
{
  g_autoptr (FettleCorpusFile) file = fettle_corpus_load (name);
  size_t size;
  const uint8_t *data = g_bytes_get_data (file->bytes, &size);

  return fettle_fit_describe (data, size, name, is_valid);
}

static void
assert_says (const char *text, const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("There is no “%s” in:\n%s", what, text);
}

static void
test_description_of_a_run (void)
{
  gboolean is_valid = FALSE;
  g_autofree char *text = describe ("dtcooper-python-fitparse/run-fenix5-short-hrv.fit", &is_valid);

  g_assert_true (is_valid);
  assert_says (text, "run-fenix5-short-hrv.fit\n");
  assert_says (text, "Kind of file: activity\n");
  assert_says (text, "Device: fēnix 5\n");
  assert_says (text, "Start: 2017-06-11 14:34:09 UTC\n");
  assert_says (text, "Samples: 21\n");
  assert_says (text, "Beat-to-beat intervals: 113\n");
  assert_says (text, "Channels: heart_rate, cadence, speed");
}

static void
test_description_of_what_is_wrong (void)
{
  gboolean is_valid = TRUE;
  g_autofree char *cut = describe ("synthetic/truncated-inside-a-record.fit", &is_valid);
  g_autofree char *page = NULL;

  g_assert_false (is_valid);
  assert_says (cut, "complete only up to byte 4404");
  assert_says (cut, "Session, from its samples");
  assert_says (cut, "Samples: 153\n");

  is_valid = TRUE;
  page = describe ("synthetic/not-a-fit-file.fit", &is_valid);
  g_assert_false (is_valid);
  assert_says (page, "This is a web page, not a FIT file.");
}

static void
test_description_of_what_is_odd (void)
{
  g_autoptr (FettleCorpusFile) file
      = fettle_corpus_load ("dtcooper-python-fitparse/run-fenix5-short-hrv.fit");
  gboolean is_valid = FALSE;
  size_t size;
  const uint8_t *data = g_bytes_get_data (file->bytes, &size);
  g_autofree char *text = fettle_fit_describe (data, size - 2, file->name, &is_valid);

  g_assert_true (is_valid);
  assert_says (text, "ends before its checksum");
  assert_says (text, "Samples: 21\n");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  fettle_corpus_add_tests ("/formats/fit/summary/expected", test_expected);
  g_test_add_func ("/formats/fit/summary/description-of-a-run", test_description_of_a_run);
  g_test_add_func ("/formats/fit/summary/description-of-what-is-wrong",
                   test_description_of_what_is_wrong);
  g_test_add_func ("/formats/fit/summary/description-of-what-is-odd",
                   test_description_of_what_is_odd);

  return g_test_run ();
}
