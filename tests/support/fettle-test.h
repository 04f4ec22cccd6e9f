/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void fettle_test_init (int *argc, char ***argv);

/* Where things are. */
char *
fettle_test_data_path (const char *first, ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
GBytes *fettle_test_load (const char *path) G_GNUC_WARN_UNUSED_RESULT;
char *fettle_test_temporary_directory (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_test_remove_directory (const char *path);

/* Waiting without sleeping: each spins the thread-default context and fails after a minute. */
typedef gboolean (*FettleTestCondition) (gpointer data);

void fettle_test_await (FettleTestCondition condition, gpointer data, const char *what);
void fettle_test_await_boolean (gboolean *done);
GAsyncResult *fettle_test_await_result (GAsyncResult **result) G_GNUC_WARN_UNUSED_RESULT;
void fettle_test_store_result (GObject *source, GAsyncResult *result, gpointer user_data);
void fettle_test_await_finalize (gpointer object);

/* For example: fettle_test_await_property (importer, "busy", FALSE); */
void fettle_test_await_property (gpointer object, const char *name, gboolean value);

#define fettle_test_assert_text(text, expected)                                                    \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *_text = (text);                                                               \
    g_assert_cmpstr (_text, ==, (expected));                                                       \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
