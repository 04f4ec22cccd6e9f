/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-view-private.h"

#include <glib/gi18n-lib.h>

/* The keyboard. */

static gboolean
on_step_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_move_cursor (FETTLE_CHART_VIEW (widget),
                                        (FettleChartStep) g_variant_get_int32 (args));
}

static gboolean
on_shift_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_shift (FETTLE_CHART_VIEW (widget),
                                  (FettleChartStep) g_variant_get_int32 (args));
}

static gboolean
on_zoom_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_zoom (FETTLE_CHART_VIEW (widget), g_variant_get_double (args));
}

static gboolean
on_reset_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_reset_view (FETTLE_CHART_VIEW (widget));
}

static gboolean
on_leave_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_leave (FETTLE_CHART_VIEW (widget));
}

static gboolean
on_table_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_show_table (FETTLE_CHART_VIEW (widget));
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  fettle_chart_view_open_menu (FETTLE_CHART_VIEW (widget), gtk_widget_get_width (widget) / 2.0,
                               gtk_widget_get_height (widget) / 2.0);
  return TRUE;
}

static void
add_step_key (GtkWidgetClass *klass, guint key, guint keypad_key, FettleChartStep step)
{
  gtk_widget_class_add_binding (klass, key, 0, on_step_key, "i", step);
  gtk_widget_class_add_binding (klass, keypad_key, 0, on_step_key, "i", step);
  gtk_widget_class_add_binding (klass, key, GDK_SHIFT_MASK, on_shift_key, "i", step);
  gtk_widget_class_add_binding (klass, keypad_key, GDK_SHIFT_MASK, on_shift_key, "i", step);
}

/*< private >
 * fettle_chart_view_bind_keys:
 *
 * Binds the keys. A key that does nothing is left to whoever is around the chart, so that arrows do
 * not get stuck in it. Time runs from left to right in all locales here, so Left and Right never
 * swap.
 */
void
fettle_chart_view_bind_keys (GtkWidgetClass *klass)
{
  static const guint zoom_in_keys[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint zoom_out_keys[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  add_step_key (klass, GDK_KEY_Left, GDK_KEY_KP_Left, FETTLE_CHART_STEP_PREVIOUS);
  add_step_key (klass, GDK_KEY_Right, GDK_KEY_KP_Right, FETTLE_CHART_STEP_NEXT);
  add_step_key (klass, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, FETTLE_CHART_STEP_PREVIOUS_PAGE);
  add_step_key (klass, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, FETTLE_CHART_STEP_NEXT_PAGE);
  add_step_key (klass, GDK_KEY_Home, GDK_KEY_KP_Home, FETTLE_CHART_STEP_FIRST);
  add_step_key (klass, GDK_KEY_End, GDK_KEY_KP_End, FETTLE_CHART_STEP_LAST);

  for (gsize i = 0; i < G_N_ELEMENTS (zoom_in_keys); i++)
    gtk_widget_class_add_binding (klass, zoom_in_keys[i], 0, on_zoom_key, "d",
                                  FETTLE_CHART_ZOOM_STEP);
  for (gsize i = 0; i < G_N_ELEMENTS (zoom_out_keys); i++)
    gtk_widget_class_add_binding (klass, zoom_out_keys[i], 0, on_zoom_key, "d",
                                  1 / FETTLE_CHART_ZOOM_STEP);
  gtk_widget_class_add_binding (klass, GDK_KEY_0, 0, on_reset_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_0, 0, on_reset_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, on_leave_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_t, 0, on_table_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

/*< private >
 * fettle_chart_view_describe_keys:
 *
 * Tells the screen reader which keys there are.
 */
void
fettle_chart_view_describe_keys (FettleChartView *self)
{
  const char *help
      = fettle_chart_view_get_selectable (self)
            ? _ ("Left and Right move the cursor, Page Up and Page Down move it further, Home and End to "
                 "the ends. Shift with Left or Right selects. Plus and Minus zoom, 0 shows everything, "
                 "T shows the values as a table.")
            : _ ("Left and Right move the cursor, Page Up and Page Down move it further, Home and End to "
                 "the ends. Shift with Left or Right scrolls. Plus and Minus zoom, 0 shows everything, "
                 "T shows the values as a table.");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT, help,
                                  -1);
}
