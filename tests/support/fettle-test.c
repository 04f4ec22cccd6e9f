/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-test.h"

#include <locale.h>
#include <stdarg.h>

/* Long enough for a sanitized build on a busy machine; a hang becomes a failure with a name. */
/* As ./dev asan gives a whole program four times as long. */
#ifdef __SANITIZE_ADDRESS__
#define WATCHDOG_SECONDS 240
#else
#define WATCHDOG_SECONDS 60
#endif
#define TICK_MILLISECONDS 5

/**
 * fettle_test_init:
 * @argc: (inout): from main
 * @argv: (inout): from main
 *
 * Sets a test program up: its own directories, and the locale of the environment.
 */
void
fettle_test_init (int *argc, char ***argv)
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
}

/**
 * fettle_test_data_path:
 * @first: the first path element below tests/data
 * @...: further elements, ended by NULL
 *
 * Returns: (transfer full): the path of a file that tests read
 */
char *
fettle_test_data_path (const char *first, ...)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  va_list arguments;

  g_ptr_array_add (elements, (gpointer) g_test_get_dir (G_TEST_DIST));
  g_ptr_array_add (elements, (gpointer) "data");
  va_start (arguments, first);
  for (const char *element = first; element != NULL; element = va_arg (arguments, const char *))
    g_ptr_array_add (elements, (gpointer) element);
  va_end (arguments);
  g_ptr_array_add (elements, NULL);

  return g_build_filenamev ((char **) elements->pdata);
}

/**
 * fettle_test_load:
 * @path: the path of a file
 *
 * Returns: (transfer full): what is in the file
 */
GBytes *
fettle_test_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

/**
 * fettle_test_temporary_directory:
 *
 * Returns: (transfer full): an empty directory; fettle_test_remove_directory() takes it away
 */
char *
fettle_test_temporary_directory (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("fettle-test-XXXXXX", &error);

  g_assert_no_error (error);

  return path;
}

static void
remove_recursively (GFile *file)
{
  g_autoptr (GError) error = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL)
      == G_FILE_TYPE_DIRECTORY)
    {
      g_autoptr (GFileEnumerator) children
          = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                       G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, &error);
      GFile *child = NULL;

      g_assert_no_error (error);
      while (g_file_enumerator_iterate (children, NULL, &child, NULL, &error) && child != NULL)
        remove_recursively (child);
      g_assert_no_error (error);
    }

  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
}

/**
 * fettle_test_remove_directory:
 * @path: a directory
 *
 * Takes a directory away with all that is in it.
 */
void
fettle_test_remove_directory (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  remove_recursively (file);
}

static gboolean
on_watchdog (gpointer data)
{
  g_error ("waited %d seconds for %s", WATCHDOG_SECONDS, (const char *) data);

  return G_SOURCE_REMOVE;
}

/* A thread may let go of an object without a word to the main context. */
static gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * fettle_test_await:
 * @condition: what to wait for
 * @data: its data
 * @what: what it is, for the message of a failure
 *
 * Runs the main context until @condition is met.
 */
void
fettle_test_await (FettleTestCondition condition, gpointer data, const char *what)
{
  GMainContext *context = g_main_context_get_thread_default ();
  g_autoptr (GSource) watchdog = g_timeout_source_new_seconds (WATCHDOG_SECONDS);
  g_autoptr (GSource) tick = g_timeout_source_new (TICK_MILLISECONDS);

  g_source_set_callback (watchdog, on_watchdog, (gpointer) what, NULL);
  g_source_attach (watchdog, context);
  g_source_set_callback (tick, on_tick, NULL, NULL);
  g_source_attach (tick, context);
  while (!condition (data))
    g_main_context_iteration (context, TRUE);
  g_source_destroy (watchdog);
  g_source_destroy (tick);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/**
 * fettle_test_await_boolean:
 * @done: set by a callback
 *
 * Runs the main context until @done is TRUE.
 */
void
fettle_test_await_boolean (gboolean *done)
{
  fettle_test_await (is_true, done, "a boolean");
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/**
 * fettle_test_await_result:
 * @result: set by fettle_test_store_result()
 *
 * Runs the main context until the result of an asynchronous call is there.
 *
 * Returns: (transfer full): the result
 */
GAsyncResult *
fettle_test_await_result (GAsyncResult **result)
{
  fettle_test_await (is_set, result, "an asynchronous result");

  return g_steal_pointer (result);
}

/**
 * fettle_test_store_result:
 * @source: (nullable): the source of an asynchronous call
 * @result: its result
 * @user_data: (type GAsyncResult**): where to keep it
 *
 * A GAsyncReadyCallback for fettle_test_await_result().
 */
void
fettle_test_store_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  g_assert_null (*place);
  *place = g_object_ref (result);
}

static gboolean
has_one_reference (gpointer data)
{
  return g_atomic_int_get (&((GObject *) data)->ref_count) == 1;
}

/**
 * fettle_test_await_finalize:
 * @object: (transfer full): an object
 *
 * Runs the main context until nobody else holds @object, then asserts that letting it go finalizes
 * it.
 */
void
fettle_test_await_finalize (gpointer object)
{
  fettle_test_await (has_one_reference, object, "the last reference");
  g_assert_finalize_object (object);
}

typedef struct
{
  GObject *object;
  const char *name;
  gboolean value;
} PropertyWait;

static gboolean
property_is (gpointer data)
{
  const PropertyWait *wait = data;
  gboolean value;

  g_object_get (wait->object, wait->name, &value, NULL);

  return value == wait->value;
}

/**
 * fettle_test_await_property:
 * @object: an object
 * @name: a boolean property of it
 * @value: the value to wait for
 *
 * Runs the main context until the property has the value.
 */
void
fettle_test_await_property (gpointer object, const char *name, gboolean value)
{
  PropertyWait wait = { .object = object, .name = name, .value = value };

  fettle_test_await (property_is, &wait, name);
}
