/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-import-drop-area.h"
#include "fettle-import-status.h"
#include "fettle-window.h"

G_BEGIN_DECLS

struct _FettleWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  FettleImportDropArea *drop_area;
  GtkStack *stack;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkStack *page_stack;
  GtkListBox *sidebar;
  FettleImportStatus *import_status;
  AdwBanner *read_only_banner;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;

  FettleSession *session;
  FettleImportFlow *flow;
  GSettings *settings;

  /* One page for each line of fettle_pages_get(), made when it is first shown. */
  AdwNavigationPage **pages;
  guint page;
  gboolean focuses_page;   /* as soon as it is ready */
  GtkWidget *focus_before; /* where the focus waits for that; weak */

  /* Files that came before the library was open, or while the sample season was. */
  GListStore *waiting_files;

  /* Runs while the library opens and nothing is said of it yet. */
  guint opening_delay;
  gboolean present_later;
};

/* fettle-window-import.c: everything that brings files in. */
void fettle_window_class_init_import (GtkWidgetClass *widget_class);
void fettle_window_follow_imports (FettleWindow *self);
void fettle_window_import_waiting (FettleWindow *self);
void fettle_window_update_import_actions (FettleWindow *self);

/* fettle-window-pages.c: the pages, and the sidebar that leads to them. */
void fettle_window_class_init_pages (GtkWidgetClass *widget_class);
void fettle_window_fill_sidebar (FettleWindow *self);
void fettle_window_drop_pages (FettleWindow *self);
void fettle_window_show_last_page (FettleWindow *self);
void fettle_window_ensure_focus (FettleWindow *self);
void fettle_window_focus_page (FettleWindow *self);

/* A toast whose text is not markup. */
void fettle_window_say (FettleWindow *self, const char *text);

G_END_DECLS
