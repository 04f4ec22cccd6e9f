/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-table-dialog.h"
#include "fettle-chart-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What can be done with a chart, as actions and in a menu. Each pointer interaction has a twin on
 * the keyboard and an action; all of them end in the chart's own cursor, view and selection. */

static const struct
{
  const char *name;
  FettleChartStep step;
} step_names[] = {
  { "previous", FETTLE_CHART_STEP_PREVIOUS },
  { "next", FETTLE_CHART_STEP_NEXT },
  { "previous-page", FETTLE_CHART_STEP_PREVIOUS_PAGE },
  { "next-page", FETTLE_CHART_STEP_NEXT_PAGE },
  { "first", FETTLE_CHART_STEP_FIRST },
  { "last", FETTLE_CHART_STEP_LAST },
};

static gboolean
is_forward (FettleChartStep step)
{
  return step == FETTLE_CHART_STEP_NEXT || step == FETTLE_CHART_STEP_NEXT_PAGE
         || step == FETTLE_CHART_STEP_LAST;
}

static double
get_cursor (FettleChart *chart)
{
  double x = NAN;

  return fettle_chart_get_cursor (chart, &x) ? x : NAN;
}

/* NaN is no place, and no place is where it was. */
static gboolean
same_place (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

/* --- cursor --- */

static void
say_cursor (FettleChartView *self, FettleChart *chart)
{
  g_autofree char *text = fettle_chart_dup_cursor_text (chart);

  if (text != NULL)
    fettle_chart_view_announce (self, text);
}

/* @extend moves the end of the selection along. */
static gboolean
step_cursor (FettleChartView *self, FettleChartStep step, gboolean extend)
{
  FettleChart *chart = fettle_chart_view_get_chart (self);
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  double before, after;

  if (chart == NULL)
    return FALSE;

  before = get_cursor (chart);
  fettle_chart_move_cursor (chart, step);
  after = get_cursor (chart);
  controls->cursor_by_pointer = FALSE;

  if (!extend)
    controls->selection_anchor = NAN;
  if (same_place (before, after))
    return FALSE;

  if (extend)
    {
      if (isnan (controls->selection_anchor))
        controls->selection_anchor = isnan (before) ? after : before;
      fettle_chart_set_selection (chart, MIN (controls->selection_anchor, after),
                                  MAX (controls->selection_anchor, after));
    }
  say_cursor (self, chart);
  return TRUE;
}

/**
 * fettle_chart_view_move_cursor:
 * @step: how far
 *
 * Moves the cursor as the keyboard does, and has the screen reader say the point.
 *
 * Returns: FALSE if there was nowhere to go
 */
gboolean
fettle_chart_view_move_cursor (FettleChartView *self, FettleChartStep step)
{
  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), FALSE);

  return step_cursor (self, step, FALSE);
}

static void
on_view_settled (gpointer data)
{
  FettleChartView *self = data;
  FettleChart *chart = fettle_chart_view_get_chart (self);
  g_autofree char *text = chart != NULL ? fettle_chart_dup_view_text (chart) : NULL;

  fettle_chart_view_get_controls (self)->view_timeout_id = 0;
  if (text != NULL)
    fettle_chart_view_announce (self, text);
}

/*< private >
 * fettle_chart_view_say_view:
 *
 * Has the screen reader say which stretch is seen, as soon as it no longer changes.
 */
void
fettle_chart_view_say_view (FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);

  g_clear_handle_id (&controls->view_timeout_id, g_source_remove);
  controls->view_timeout_id = g_timeout_add_once (FETTLE_CHART_SETTLED, on_view_settled, self);
}

/* Other than @first to @last; then it is said. */
static gboolean
has_other_view (FettleChartView *self, double first, double last)
{
  double new_first, new_last;

  fettle_chart_get_view (fettle_chart_view_get_chart (self), &new_first, &new_last);
  if (first == new_first && last == new_last)
    return FALSE;

  fettle_chart_view_say_view (self);
  return TRUE;
}

/**
 * fettle_chart_view_shift:
 * @step: where to
 *
 * What Shift with an arrow does: extends the selection in a selectable chart, pans any other.
 *
 * Returns: FALSE if nothing moved
 */
gboolean
fettle_chart_view_shift (FettleChartView *self, FettleChartStep step)
{
  FettleChart *chart;
  double first, last;

  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), FALSE);

  if (fettle_chart_view_get_selectable (self))
    return step_cursor (self, step, TRUE);

  chart = fettle_chart_view_get_chart (self);
  if (chart == NULL)
    return FALSE;
  fettle_chart_get_view (chart, &first, &last);
  fettle_chart_pan (chart, is_forward (step) ? FETTLE_CHART_PAN_STEP : -FETTLE_CHART_PAN_STEP);
  return has_other_view (self, first, last);
}

/**
 * fettle_chart_view_leave:
 *
 * What Escape does: takes the cursor away, then the selection.
 *
 * Returns: FALSE if there was neither
 */
gboolean
fettle_chart_view_leave (FettleChartView *self)
{
  FettleChart *chart;
  double first, last;

  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), FALSE);

  chart = fettle_chart_view_get_chart (self);
  if (chart == NULL)
    return FALSE;
  if (!isnan (get_cursor (chart)))
    {
      fettle_chart_set_cursor (chart, NAN);
      return TRUE;
    }
  if (fettle_chart_get_selection (chart, &first, &last))
    {
      fettle_chart_set_selection (chart, NAN, NAN);
      return TRUE;
    }
  return FALSE;
}

/* --- view --- */

/* Around the cursor where there is one, else around the middle. */
static double
get_zoom_center (FettleChart *chart)
{
  double x = get_cursor (chart);
  double first, last;

  fettle_chart_get_view (chart, &first, &last);
  return !isnan (x) && x >= first && x <= last ? x : (first + last) / 2;
}

/*< private >
 * fettle_chart_view_zoom:
 * @factor: above 1 shows less, larger
 *
 * Zooms around the cursor, or the middle.
 *
 * Returns: FALSE if nothing changed
 */
gboolean
fettle_chart_view_zoom (FettleChartView *self, double factor)
{
  FettleChart *chart = fettle_chart_view_get_chart (self);
  double first, last;

  if (chart == NULL)
    return FALSE;
  fettle_chart_get_view (chart, &first, &last);
  fettle_chart_zoom (chart, factor, get_zoom_center (chart));
  return has_other_view (self, first, last);
}

/*< private >
 * fettle_chart_view_reset_view:
 *
 * Returns: FALSE if everything was seen already
 */
gboolean
fettle_chart_view_reset_view (FettleChartView *self)
{
  FettleChart *chart = fettle_chart_view_get_chart (self);

  if (chart == NULL || !fettle_chart_is_zoomed (chart))
    return FALSE;
  fettle_chart_reset_view (chart);
  fettle_chart_view_say_view (self);
  return TRUE;
}

/*< private >
 * fettle_chart_view_show_table:
 *
 * Opens the table twin.
 *
 * Returns: FALSE without rows
 */
gboolean
fettle_chart_view_show_table (FettleChartView *self)
{
  FettleChart *chart = fettle_chart_view_get_chart (self);

  if (chart == NULL || fettle_chart_get_n_rows (chart) == 0)
    return FALSE;
  adw_dialog_present (fettle_chart_table_dialog_new (chart), GTK_WIDGET (self));
  return TRUE;
}

/* --- actions --- */

static FettleChartStep
get_step (GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (step_names); i++)
    if (g_str_equal (step_names[i].name, name))
      return step_names[i].step;
  g_return_val_if_reached (FETTLE_CHART_STEP_NEXT);
}

static void
activate_move_cursor (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_move_cursor (data, get_step (parameter));
}

static void
activate_shift (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_shift (data, get_step (parameter));
}

static void
activate_leave (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_leave (data);
}

static void
activate_zoom_in (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_zoom (data, FETTLE_CHART_ZOOM_STEP);
}

static void
activate_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_zoom (data, 1 / FETTLE_CHART_ZOOM_STEP);
}

static void
activate_reset_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_reset_view (data);
}

static void
activate_zoom_to_selection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FettleChart *chart = fettle_chart_view_get_chart (data);
  double first, last;

  if (!fettle_chart_get_selection (chart, &first, &last))
    return;
  fettle_chart_set_view (chart, first, last);
  fettle_chart_view_say_view (data);
}

static void
activate_clear_selection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (data);

  controls->selection_anchor = NAN;
  fettle_chart_set_selection (fettle_chart_view_get_chart (data), NAN, NAN);
}

static void
activate_show_table (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  fettle_chart_view_show_table (data);
}

static const GActionEntry action_entries[] = {
  { "move-cursor", activate_move_cursor, "s" },
  { "shift", activate_shift, "s" },
  { "leave", activate_leave },
  { "zoom-in", activate_zoom_in },
  { "zoom-out", activate_zoom_out },
  { "reset-view", activate_reset_view },
  { "zoom-to-selection", activate_zoom_to_selection },
  { "clear-selection", activate_clear_selection },
  { "show-table", activate_show_table },
};

static void
set_enabled (FettleChartControls *controls, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (controls->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/*< private >
 * fettle_chart_view_controls_update:
 *
 * Offers what the chart can do now.
 */
void
fettle_chart_view_controls_update (FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);
  gboolean has_rows = chart != NULL && fettle_chart_get_n_rows (chart) > 0;
  gboolean is_zoomed = chart != NULL && fettle_chart_is_zoomed (chart);
  double first, last;
  gboolean has_selection = chart != NULL && fettle_chart_get_selection (chart, &first, &last);

  set_enabled (controls, "move-cursor", has_rows);
  set_enabled (controls, "shift", has_rows);
  set_enabled (controls, "leave", has_rows);
  set_enabled (controls, "zoom-in", has_rows);
  set_enabled (controls, "zoom-out", is_zoomed);
  set_enabled (controls, "reset-view", is_zoomed);
  set_enabled (controls, "zoom-to-selection", has_selection);
  set_enabled (controls, "clear-selection", has_selection);
  set_enabled (controls, "show-table", has_rows);
}

/* --- menu --- */

static GMenuModel *
make_menu (FettleChartView *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenu) view = g_menu_new ();

  g_menu_append (table, _ ("Show as _Table"), "chart.show-table");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  if (fettle_chart_view_get_selectable (self))
    {
      g_autoptr (GMenu) selection = g_menu_new ();

      g_menu_append (selection, _ ("Zoom to _Selection"), "chart.zoom-to-selection");
      g_menu_append (selection, _ ("_Clear Selection"), "chart.clear-selection");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (selection));
    }
  g_menu_append (view, _ ("Zoom _In"), "chart.zoom-in");
  g_menu_append (view, _ ("Zoom _Out"), "chart.zoom-out");
  g_menu_append (view, _ ("Show _Everything"), "chart.reset-view");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (view));
  return G_MENU_MODEL (menu);
}

/*< private >
 * fettle_chart_view_open_menu:
 * @x: where, in the widget
 * @y: where
 *
 * Opens the menu of what the chart can do.
 */
void
fettle_chart_view_open_menu (FettleChartView *self, double x, double y)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  g_autoptr (GMenuModel) model = make_menu (self);

  g_clear_pointer (&controls->menu, gtk_widget_unparent);
  controls->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_halign (controls->menu, GTK_ALIGN_START);
  gtk_popover_set_has_arrow (GTK_POPOVER (controls->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (controls->menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_parent (controls->menu, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (controls->menu));
}

/*< private >
 * fettle_chart_view_controls_init:
 *
 * Adds the actions and the controllers.
 */
void
fettle_chart_view_controls_init (FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);

  controls->selection_anchor = NAN;
  controls->pointer = GRAPHENE_POINT_INIT (NAN, NAN);
  controls->pinch_scale = 1;
  controls->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (controls->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (controls->actions));
  fettle_chart_view_controls_update (self);
  fettle_chart_view_add_pointer (self);
}

/*< private >
 * fettle_chart_view_controls_dispose:
 *
 * Lets go of the menu and the actions.
 */
void
fettle_chart_view_controls_dispose (FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);

  g_clear_handle_id (&controls->view_timeout_id, g_source_remove);
  g_clear_pointer (&controls->menu, gtk_widget_unparent);
  if (controls->actions != NULL)
    {
      /* Whoever still holds the group must not reach a dead widget. */
      for (gsize i = 0; i < G_N_ELEMENTS (action_entries); i++)
        g_action_map_remove_action (G_ACTION_MAP (controls->actions), action_entries[i].name);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", NULL);
    }
  g_clear_object (&controls->actions);
}

/**
 * fettle_chart_view_get_action_group:
 *
 * The view has these actions itself, as "chart.…"; a widget around it inserts the group to offer
 * them in its own buttons.
 *
 * Returns: (transfer none): the actions
 */
GActionGroup *
fettle_chart_view_get_action_group (FettleChartView *self)
{
  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), NULL);

  return G_ACTION_GROUP (fettle_chart_view_get_controls (self)->actions);
}
