/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-table-dialog.h"
#include "fettle-chart-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Pointer, touch and keyboard of a chart view. Each pointer interaction has a twin on the keyboard
 * and an action; all of them end in the chart's own cursor, view and selection. */

#define ZOOM_STEP 1.25
#define PAN_STEP  0.1
/* How near to an edge of the selection a press takes hold of it: half a button. */
#define EDGE_REACH 17

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
  double first, last, new_first, new_last;

  g_return_val_if_fail (FETTLE_IS_CHART_VIEW (self), FALSE);

  if (fettle_chart_view_get_selectable (self))
    return step_cursor (self, step, TRUE);

  chart = fettle_chart_view_get_chart (self);
  if (chart == NULL)
    return FALSE;
  fettle_chart_get_view (chart, &first, &last);
  fettle_chart_pan (chart, is_forward (step) ? PAN_STEP : -PAN_STEP);
  fettle_chart_get_view (chart, &new_first, &new_last);
  return first != new_first || last != new_last;
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

static gboolean
zoom (FettleChartView *self, double factor)
{
  FettleChart *chart = fettle_chart_view_get_chart (self);
  double first, last, new_first, new_last;

  if (chart == NULL)
    return FALSE;
  fettle_chart_get_view (chart, &first, &last);
  fettle_chart_zoom (chart, factor, get_zoom_center (chart));
  fettle_chart_get_view (chart, &new_first, &new_last);
  return first != new_first || last != new_last;
}

static gboolean
reset_view (FettleChartView *self)
{
  FettleChart *chart = fettle_chart_view_get_chart (self);

  if (chart == NULL || !fettle_chart_is_zoomed (chart))
    return FALSE;
  fettle_chart_reset_view (chart);
  return TRUE;
}

static gboolean
show_table (FettleChartView *self)
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
  zoom (data, ZOOM_STEP);
}

static void
activate_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  zoom (data, 1 / ZOOM_STEP);
}

static void
activate_reset_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  reset_view (data);
}

static void
activate_zoom_to_selection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FettleChart *chart = fettle_chart_view_get_chart (data);
  double first, last;

  if (fettle_chart_get_selection (chart, &first, &last))
    fettle_chart_set_view (chart, first, last);
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
  show_table (data);
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

static void
open_menu (FettleChartView *self, double x, double y)
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

/* --- keys --- */

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
  return zoom (FETTLE_CHART_VIEW (widget), g_variant_get_double (args));
}

static gboolean
on_reset_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return reset_view (FETTLE_CHART_VIEW (widget));
}

static gboolean
on_leave_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return fettle_chart_view_leave (FETTLE_CHART_VIEW (widget));
}

static gboolean
on_table_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  return show_table (FETTLE_CHART_VIEW (widget));
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  open_menu (FETTLE_CHART_VIEW (widget), gtk_widget_get_width (widget) / 2.0,
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
 * fettle_chart_view_controls_class_init:
 *
 * Binds the keys. A key that does nothing is left to whoever is around the chart, so that arrows do
 * not get stuck in it. Time runs from left to right in all locales here, so Left and Right never
 * swap.
 */
void
fettle_chart_view_controls_class_init (GtkWidgetClass *klass)
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
    gtk_widget_class_add_binding (klass, zoom_in_keys[i], 0, on_zoom_key, "d", ZOOM_STEP);
  for (gsize i = 0; i < G_N_ELEMENTS (zoom_out_keys); i++)
    gtk_widget_class_add_binding (klass, zoom_out_keys[i], 0, on_zoom_key, "d", 1 / ZOOM_STEP);
  gtk_widget_class_add_binding (klass, GDK_KEY_0, 0, on_reset_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_0, 0, on_reset_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, on_leave_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_t, 0, on_table_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

/* --- pointer and touch --- */

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);

  controls->pointer_x = x;
  if (chart == NULL || (controls->dragging && !fettle_chart_view_get_selectable (self)))
    return;
  controls->cursor_by_pointer = TRUE;
  fettle_chart_set_cursor (chart, fettle_chart_view_x_at (self, x));
}

static void
on_pointer_left (GtkEventControllerMotion *motion, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);

  if (chart != NULL && controls->cursor_by_pointer)
    fettle_chart_set_cursor (chart, NAN);
  controls->cursor_by_pointer = FALSE;
}

/* Pressing near an edge of the selection takes hold of that edge: the other one stays. */
static double
get_drag_anchor (FettleChartView *self, FettleChart *chart, double pixel)
{
  double x = fettle_chart_view_x_at (self, pixel);
  double reach = fabs (fettle_chart_view_x_at (self, pixel + EDGE_REACH) - x);
  double first, last;

  if (fettle_chart_get_selection (chart, &first, &last))
    {
      if (fabs (x - first) <= reach && fabs (x - first) <= fabs (x - last))
        return last;
      if (fabs (x - last) <= reach)
        return first;
    }
  return x;
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  controls->dragging = FALSE;
  controls->drag_offset = 0;
  if (chart != NULL)
    controls->drag_anchor = get_drag_anchor (self, chart, x);
}

static gboolean
is_past_threshold (GtkWidget *widget, double offset)
{
  int threshold = 8;

  g_object_get (gtk_widget_get_settings (widget), "gtk-dnd-drag-threshold", &threshold, NULL);
  return fabs (offset) > threshold;
}

static void
on_drag_update (GtkGestureDrag *drag, double offset_x, double offset_y, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);
  double start_x, start_y, x;

  if (chart == NULL || !gtk_gesture_drag_get_start_point (drag, &start_x, &start_y))
    return;
  if (!controls->dragging)
    {
      /* A finger that goes up or down scrolls the page. */
      if (!is_past_threshold (GTK_WIDGET (self), offset_x) || fabs (offset_y) > fabs (offset_x))
        return;
      controls->dragging = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
    }

  if (fettle_chart_view_get_selectable (self))
    {
      x = fettle_chart_view_x_at (self, start_x + offset_x);
      fettle_chart_set_selection (chart, MIN (controls->drag_anchor, x),
                                  MAX (controls->drag_anchor, x));
    }
  else
    {
      double first, last;
      double moved = fettle_chart_view_x_at (self, start_x + controls->drag_offset)
                     - fettle_chart_view_x_at (self, start_x + offset_x);

      fettle_chart_get_view (chart, &first, &last);
      if (last > first)
        fettle_chart_pan (chart, moved / (last - first));
      controls->drag_offset = offset_x;
    }
}

static void
on_drag_end (GtkGestureDrag *drag, double offset_x, double offset_y, FettleChartView *self)
{
  fettle_chart_view_get_controls (self)->dragging = FALSE;
}

static void
on_click (GtkGestureClick *click, int n_press, double x, double y, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);

  if (n_press == 2)
    reset_view (self);
  else if (n_press == 1 && chart != NULL && fettle_chart_view_get_selectable (self)
           && !controls->dragging)
    {
      double at = fettle_chart_view_x_at (self, x);
      double first, last;

      /* A click beside the selection lets go of it. */
      if (fettle_chart_get_selection (chart, &first, &last) && (at < first || at > last))
        fettle_chart_set_selection (chart, NAN, NAN);
    }
}

static void
on_menu_click (GtkGestureClick *click, int n_press, double x, double y, FettleChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
on_long_press (GtkGestureLongPress *press, double x, double y, FettleChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (chart == NULL)
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_CONTROL_MASK)
    {
      fettle_chart_zoom (chart, pow (ZOOM_STEP, -dy),
                         fettle_chart_view_x_at (self, controls->pointer_x));
      return GDK_EVENT_STOP;
    }
  /* Everything else that goes up or down is the page's. */
  if (fabs (dx) <= fabs (dy) || !fettle_chart_is_zoomed (chart))
    return GDK_EVENT_PROPAGATE;
  fettle_chart_pan (chart, dx * PAN_STEP);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, FettleChartView *self)
{
  fettle_chart_view_get_controls (self)->pinch_scale = 1;
}

static void
on_pinch (GtkGestureZoom *pinch, double scale, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);
  double x, y;

  if (chart == NULL || scale <= 0
      || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y))
    return;
  fettle_chart_zoom (chart, scale / controls->pinch_scale, fettle_chart_view_x_at (self, x));
  controls->pinch_scale = scale;
}

static void
add_controller (FettleChartView *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_gestures (FettleChartView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  add_controller (self, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect (click, "released", G_CALLBACK (on_click), self);
  add_controller (self, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu_click, "pressed", G_CALLBACK (on_menu_click), self);
  add_controller (self, GTK_EVENT_CONTROLLER (menu_click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  add_controller (self, GTK_EVENT_CONTROLLER (press));

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  add_controller (self, GTK_EVENT_CONTROLLER (pinch));
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
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  controls->selection_anchor = NAN;
  controls->pinch_scale = 1;
  controls->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (controls->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (controls->actions));
  fettle_chart_view_controls_update (self);

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_pointer_left), self);
  add_controller (self, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add_controller (self, scroll);
  add_gestures (self);
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
