/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <adwaita.h>

#include "fettle-application.h"
#include "fettle-test.h"
#include "fettle-window.h"

G_BEGIN_DECLS

/* Thursday 19 November 2026, 12:00 UTC, which is now in every test. */
#define FETTLE_UI_TEST_NOW 1795089600

void fettle_ui_test_init (int *argc, char ***argv);
int64_t fettle_ui_test_get_now (gpointer data);

/* Looking at widgets. */
typedef void (*FettleUiTestVisit) (GtkWidget *widget, gpointer data);

GtkWidget *fettle_ui_test_find (gpointer root, GType type);
GtkWidget *fettle_ui_test_find_button (gpointer root, const char *action_name);
gboolean fettle_ui_test_shows (gpointer root, const char *text);
void fettle_ui_test_visit (GtkWidget *root, FettleUiTestVisit visit, gpointer data);
void fettle_ui_test_await_frame (gpointer widget);
void fettle_ui_test_assert_accessible (gpointer root);

/* The program, with a library in a folder of its own. */
typedef struct
{
  char *directory;
  FettleApplication *application;
  FettleSession *session;
  FettleWindow *window;
} FettleUiTest;

void fettle_ui_test_open (FettleUiTest *test, const char *directory);
void fettle_ui_test_open_beside_sample (FettleUiTest *test);
void fettle_ui_test_await_state (FettleUiTest *test, FettleSessionState state);
void fettle_ui_test_await_shown (FettleUiTest *test, const char *child);
void fettle_ui_test_close (FettleUiTest *test);
void fettle_ui_test_end (FettleApplication *application);

/* Gives what a file manager gives when files are dropped. */
gboolean fettle_ui_test_drop (FettleUiTest *test, const char *const *paths);

G_END_DECLS
