/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 *
 * shots DIRECTORY: the real program with the sample season, photographed page by page in every
 * appearance. Each appearance is a process of its own, because high contrast cannot be switched
 * while a program runs. The clock stands still, so that the same version gives the same pictures.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "fettle-activities-page.h"
#include "fettle-activity.h"
#include "fettle-application.h"
#include "fettle-import-drop-area.h"
#include "fettle-sample-season.h"
#include "fettle-window.h"

/* Thursday 19 November 2026, 12:00 UTC. */
#define NOW 1795089600

/* A page is complete when nothing was drawn for so long; drawing again takes up to a second. */
#define QUIET_MILLISECONDS 250

typedef struct
{
  const char *name;
  int width;
  int height;
  double text_scale;
  gboolean dark;
  gboolean high_contrast;
} Appearance;

static const Appearance appearances[] = {
  { "light", 1180, 860, 1.0, FALSE, FALSE },        { "dark", 1180, 860, 1.0, TRUE, FALSE },
  { "narrow", 360, 720, 1.0, FALSE, FALSE },        { "large-text", 1180, 860, 2.0, FALSE, FALSE },
  { "high-contrast", 1180, 860, 1.0, FALSE, TRUE },
};

typedef struct
{
  const Appearance *appearance;
  const char *directory;
  const char *place;
  GtkApplication *application;
  FettleSession *session;
  FettleWindow *window;
} Shots;

static int64_t
get_now (gpointer data)
{
  return NOW;
}

/* --- Waiting -------------------------------------------------------------------------------- */

static gboolean
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

typedef struct
{
  guint timer;
  gboolean quiet;
} Quiet;

static void
restart_quiet (Quiet *quiet)
{
  g_clear_handle_id (&quiet->timer, g_source_remove);
  quiet->timer
      = g_timeout_add_full (G_PRIORITY_LOW, QUIET_MILLISECONDS, set_true, &quiet->quiet, NULL);
}

static void
settle (Shots *shots)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (shots->window));
  Quiet quiet = { 0 };

  g_signal_connect_swapped (paintable, "invalidate-contents", G_CALLBACK (restart_quiet), &quiet);
  restart_quiet (&quiet);
  while (!quiet.quiet)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_data (paintable, &quiet);
}

static void
await_open (Shots *shots, gboolean sample)
{
  FettleLibrary *library = fettle_session_get_library (shots->session);

  while (fettle_session_get_state (shots->session) != FETTLE_SESSION_OPEN || library == NULL
         || fettle_library_is_sample (library) != sample)
    {
      if (fettle_session_get_state (shots->session) == FETTLE_SESSION_FAILED)
        g_error ("The library could not be opened: %s",
                 fettle_session_get_error (shots->session)->message);
      g_main_context_iteration (NULL, TRUE);
      library = fettle_session_get_library (shots->session);
    }
}

static void
await_activities (FettleActivitiesPage *page)
{
  while (fettle_activities_page_get_state (page) != FETTLE_ACTIVITIES_LIST)
    g_main_context_iteration (NULL, TRUE);
}

/* --- Finding -------------------------------------------------------------------------------- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static FettleActivitiesPage *
get_activities_page (Shots *shots)
{
  GtkWidget *page = find_widget (GTK_WIDGET (shots->window), FETTLE_TYPE_ACTIVITIES_PAGE);

  return FETTLE_ACTIVITIES_PAGE (page);
}

/* --- Pictures ------------------------------------------------------------------------------- */

static void
take (Shots *shots, const char *page)
{
  GtkWidget *widget = GTK_WIDGET (shots->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *name = g_strdup_printf ("%s-%s.png", page, shots->appearance->name);
  g_autofree char *path = g_build_filename (shots->directory, name, NULL);

  settle (shots);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);

  g_print ("%s\n", path);
}

/* A run of the season that shows what the page can do: the longest of the last month's. */
static int64_t
choose_activity (FettleActivitiesPage *page)
{
  GListModel *activities = fettle_activities_page_get_activities (page);
  guint n_activities = MIN (g_list_model_get_n_items (activities), 24);
  int64_t best = 0;
  int64_t best_seconds = 0;

  for (guint i = 0; i < n_activities; i++)
    {
      g_autoptr (FettleActivity) activity = g_list_model_get_item (activities, i);

      if (g_strcmp0 (activity->activity_type, "running") == 0
          && activity->duration_seconds > best_seconds && activity->duration_seconds < 2 * 60 * 60)
        {
          best = activity->id;
          best_seconds = activity->duration_seconds;
        }
    }

  return best;
}

/* As who only looks around sees it. */
static void
take_sample (Shots *shots)
{
  fettle_session_open_sample (shots->session);
  await_open (shots, TRUE);
  fettle_window_show_page (shots->window, "activities");
  await_activities (get_activities_page (shots));
  take (shots, "sample");
  fettle_session_leave_sample (shots->session);
  await_open (shots, FALSE);
}

static void
take_pages (Shots *shots)
{
  FettleActivitiesPage *page;
  GtkWidget *drop_area = find_widget (GTK_WIDGET (shots->window), FETTLE_TYPE_IMPORT_DROP_AREA);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char *const names[]
      = { "2026-11-17-intervals.fit", "2026-11-18-river-loop.fit", "2026-11-19-easy.fit" };

  fettle_window_show_page (shots->window, "fitness");
  take (shots, "fitness");

  fettle_window_show_page (shots->window, "activities");
  page = get_activities_page (shots);
  await_activities (page);
  take (shots, "activities");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (shots->place, names[i], NULL);

      g_list_store_append (files, file);
    }
  {
    g_autoptr (GFile) folder = g_file_new_for_path (shots->place);

    g_list_store_append (files, folder);
  }
  fettle_import_drop_area_hover (FETTLE_IMPORT_DROP_AREA (drop_area), G_LIST_MODEL (files));
  take (shots, "activities-drop");
  fettle_import_drop_area_leave (FETTLE_IMPORT_DROP_AREA (drop_area));

  fettle_window_show_activity (shots->window, choose_activity (page));
  take (shots, "activity");
}

/* --- An import with a bit of everything ----------------------------------------------------- */

static void
write_file (const char *folder, const char *name, const char *contents, gsize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, contents, (gssize) length, &error))
    g_error ("%s", error->message);
}

/* Good files of the season, one of them twice, one cut short, and some that are none. */
static char *
make_folder (const char *place)
{
  g_autofree char *folder = g_build_filename (place, "To import", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first_path = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);

  g_mkdir_with_parents (folder, 0700);
  if (fettle_sample_season_write (file, 1, fettle_day_from_instant (NOW, 0), zone, NULL, NULL,
                                  &error)
      < 0)
    g_error ("%s", error->message);

  dir = g_dir_open (folder, 0, NULL);
  first_path = g_build_filename (folder, g_dir_read_name (dir), NULL);
  if (!g_file_get_contents (first_path, &contents, &length, &error))
    g_error ("%s", error->message);

  write_file (folder, "Copy of a ride.fit", contents, length);
  write_file (folder, "battery-ran-out.fit", contents, length * 2 / 3);
  write_file (folder, "IMG_2231.jpg", "\xff\xd8\xff\xe0 a picture", 14);
  write_file (folder, "IMG_2232.jpg", "\xff\xd8\xff\xe0 another picture", 20);
  write_file (folder, "activity_88120.fit", "", 0);

  return g_steal_pointer (&folder);
}

/* Into the athlete's own library, which then has something to show. */
static void
take_results (Shots *shots)
{
  g_autofree char *folder = make_folder (shots->place);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  FettleImportFlow *flow;

  g_list_store_append (files, file);
  fettle_window_import (shots->window, G_LIST_MODEL (files));
  await_open (shots, FALSE);
  flow = fettle_window_get_flow (shots->window);
  while (fettle_import_flow_is_running (flow) || fettle_import_flow_get_report (flow) == NULL)
    g_main_context_iteration (NULL, TRUE);
  take (shots, "import-results");
  adw_dialog_force_close (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (shots->window)));
}

/* The next appearance starts with an empty library again. */
static void
undo (Shots *shots)
{
  gtk_widget_activate_action (GTK_WIDGET (shots->window), "win.undo-import", NULL);
  while (!fettle_session_is_empty (shots->session))
    g_main_context_iteration (NULL, TRUE);
}

/* --- One appearance ------------------------------------------------------------------------- */

static void
set_appearance (const Appearance *appearance)
{
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  g_settings_set_int (settings, "window-width", appearance->width);
  g_settings_set_int (settings, "window-height", appearance->height);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Adwaita Sans 11",
                "gtk-enable-animations", FALSE, "gtk-xft-dpi",
                (int) (96 * 1024 * appearance->text_scale), NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      appearance->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                       : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static int
take_all (const Appearance *appearance, const char *directory, const char *place)
{
  g_autofree char *library = g_build_filename (place, "library", NULL);
  g_autoptr (FettleApplication) application = NULL;
  Shots shots = { .appearance = appearance, .directory = directory, .place = place };

  g_set_prgname ("fettle");
  if (!gtk_init_check ())
    {
      g_printerr ("shots: There is no display.\n");
      return 77;
    }
  adw_init ();
  set_appearance (appearance);

  application = fettle_application_new (library, get_now, NULL);
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  g_application_activate (G_APPLICATION (application));

  shots.application = GTK_APPLICATION (application);
  shots.session = fettle_application_get_session (application);
  shots.window = FETTLE_WINDOW (gtk_application_get_active_window (shots.application));
  gtk_widget_remove_css_class (GTK_WIDGET (shots.window), "devel");
  await_open (&shots, FALSE);
  take (&shots, "first-run");

  take_sample (&shots);
  take_results (&shots);
  take_pages (&shots);
  undo (&shots);
  gtk_window_destroy (GTK_WINDOW (shots.window));

  return 0;
}

/* --- All of them ---------------------------------------------------------------------------- */

static gboolean
run_appearance (const Appearance *appearance,
                const char *program,
                const char *directory,
                const char *place)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (appearance->high_contrast)
    g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, directory, appearance->name,
                                         place, NULL);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    {
      g_printerr ("shots: %s: %s\n", appearance->name, error->message);
      return FALSE;
    }

  return TRUE;
}

static void
remove_recursively (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_recursively (child);
    }
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_autofree char *place = NULL;
  gboolean good = TRUE;

  setlocale (LC_ALL, "");
  if (argc == 4)
    for (gsize i = 0; i < G_N_ELEMENTS (appearances); i++)
      if (g_str_equal (argv[2], appearances[i].name))
        return take_all (&appearances[i], argv[1], argv[3]);

  if (argc != 2)
    {
      g_printerr ("Usage: shots DIRECTORY\n");
      return 2;
    }

  place = g_dir_make_tmp ("fettle-shots-XXXXXX", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (appearances); i++)
    good = run_appearance (&appearances[i], argv[0], argv[1], place) && good;
  remove_recursively (place);

  return good ? 0 : 1;
}
