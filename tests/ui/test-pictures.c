/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 *
 * Windows as pictures, beside those of tests/data/ui. FETTLE_UPDATE_GOLDENS=1 writes them anew;
 * look at each that has changed before it is committed.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "fettle-import-drop-area.h"
#include "fettle-import-results-dialog.h"
#include "fettle-ui-test.h"

#define WIDTH  900
#define HEIGHT 720

/* A pixel differs beyond this share of a channel, and a picture beyond this share of its pixels. */
#define CHANNEL_TOLERANCE 0.03
#define PIXEL_TOLERANCE   0.001

/* The pictures were made with this GTK and the Inter typeface; others draw a little otherwise. */
static gboolean
can_compare (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  PangoContext *context = gtk_widget_get_pango_context (label);
  g_autoptr (PangoFont) font
      = pango_context_load_font (context, pango_context_get_font_description (context));
  g_autoptr (PangoFontDescription) description = pango_font_describe (font);

  return gtk_get_minor_version () == 18
         && g_str_equal (pango_font_description_get_family (description), "Inter");
}

static GdkTexture *
take_picture (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  fettle_ui_test_await_frame (window);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_to_node (snapshot);

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
}

static guchar *
download (GdkTexture *texture)
{
  guchar *pixels = g_malloc ((gsize) gdk_texture_get_width (texture)
                             * (gsize) gdk_texture_get_height (texture) * 4);

  gdk_texture_download (texture, pixels, (gsize) gdk_texture_get_width (texture) * 4);

  return pixels;
}

static double
get_share_that_differs (GdkTexture *actual, GdkTexture *expected)
{
  g_autofree guchar *a = download (actual);
  g_autofree guchar *b = download (expected);
  gsize n_pixels = (gsize) gdk_texture_get_width (actual) * (gsize) gdk_texture_get_height (actual);
  gsize n_different = 0;

  for (gsize i = 0; i < n_pixels; i++)
    for (gsize channel = 0; channel < 4; channel++)
      if (ABS (a[i * 4 + channel] - b[i * 4 + channel]) > CHANNEL_TOLERANCE * 255)
        {
          n_different++;
          break;
        }

  return (double) n_different / (double) n_pixels;
}

static void
assert_picture (gpointer window, const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".png", NULL);
  g_autofree char *path = fettle_test_data_path ("ui", file_name, NULL);
  g_autoptr (GdkTexture) actual = NULL;
  g_autoptr (GdkTexture) expected = NULL;
  g_autoptr (GError) error = NULL;
  double share;

  actual = take_picture (window);
  if (g_getenv ("FETTLE_UPDATE_GOLDENS") != NULL)
    {
      g_autofree char *directory = g_path_get_dirname (path);

      g_mkdir_with_parents (directory, 0755);
      g_assert_true (gdk_texture_save_to_png (actual, path));
      return;
    }

  expected = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (actual), ==, gdk_texture_get_width (expected));
  g_assert_cmpint (gdk_texture_get_height (actual), ==, gdk_texture_get_height (expected));

  share = get_share_that_differs (actual, expected);
  if (share > PIXEL_TOLERANCE)
    {
      g_autofree char *actual_path = g_test_build_filename (G_TEST_BUILT, "ui", file_name, NULL);

      gdk_texture_save_to_png (actual, actual_path);
      g_error ("%s: %.2f %% of the pixels differ from %s", actual_path, share * 100, path);
    }
}

/* --- Pictures ------------------------------------------------------------------------------- */

static void
open_window (FettleUiTest *test, gboolean dark)
{
  g_autoptr (GSettings) settings = g_settings_new (FETTLE_BASE_ID ".State");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_settings_set_int (settings, "window-width", WIDTH);
  g_settings_set_int (settings, "window-height", HEIGHT);
  fettle_ui_test_open (test, NULL);
  fettle_ui_test_await_shown (test, "first-run");
  gtk_widget_remove_css_class (GTK_WIDGET (test->window), "devel");
}

static void
close_window (FettleUiTest *test)
{
  fettle_ui_test_close (test);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_first_run (gconstpointer data)
{
  gboolean dark = GPOINTER_TO_INT (data);
  FettleUiTest test;

  if (!can_compare ())
    {
      g_test_skip ("The pictures are of another typeface or GTK");
      return;
    }

  open_window (&test, dark);
  assert_picture (test.window, dark ? "first-run-dark" : "first-run-light");
  close_window (&test);
}

static void
test_drop (void)
{
  FettleUiTest test;
  FettleImportDropArea *area;

  if (!can_compare ())
    {
      g_test_skip ("The pictures are of another typeface or GTK");
      return;
    }

  open_window (&test, FALSE);
  area = FETTLE_IMPORT_DROP_AREA (fettle_ui_test_find (test.window, FETTLE_TYPE_IMPORT_DROP_AREA));
  fettle_import_drop_area_hover (area, NULL);
  assert_picture (test.window, "drop-light");
  close_window (&test);
}

static void
append (FettleImportReport *report,
        guint n_files,
        FettleImportOutcome outcome,
        const char *group,
        const char *reason)
{
  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_strdup_printf ("2026-11-%02u.fit", i + 1);
      g_autoptr (FettleImportResult) result
          = fettle_import_result_new (name, outcome, group, reason);

      if (outcome == FETTLE_IMPORT_IMPORTED)
        fettle_import_result_set_activities (result, i + 1, 20700 + (FettleDay) i, 1);
      fettle_import_report_append (report, result);
    }
}

static void
test_results (void)
{
  g_autoptr (FettleImportReport) report = fettle_import_report_new ();
  FettleUiTest test;
  AdwDialog *dialog;

  if (!can_compare ())
    {
      g_test_skip ("The pictures are of another typeface or GTK");
      return;
    }

  append (report, 18, FETTLE_IMPORT_IMPORTED, "Activity", NULL);
  append (report, 2, FETTLE_IMPORT_PARTIAL, "Cut off at the end", "Read up to the last record.");
  append (report, 4, FETTLE_IMPORT_DUPLICATE, "Same file", "It was here already.");
  append (report, 3, FETTLE_IMPORT_REFUSED, "Empty file", "There are no bytes to read.");

  open_window (&test, FALSE);
  dialog = ADW_DIALOG (fettle_import_results_dialog_new (report));
  adw_dialog_present (dialog, GTK_WIDGET (test.window));
  assert_picture (test.window, "import-results-light");
  adw_dialog_force_close (dialog);
  close_window (&test);
}

int
main (int argc, char **argv)
{
  fettle_ui_test_init (&argc, &argv);

  g_test_add_data_func ("/pictures/first-run-light", GINT_TO_POINTER (FALSE), test_first_run);
  g_test_add_data_func ("/pictures/first-run-dark", GINT_TO_POINTER (TRUE), test_first_run);
  g_test_add_func ("/pictures/drop-light", test_drop);
  g_test_add_func ("/pictures/import-results-light", test_results);

  return g_test_run ();
}
