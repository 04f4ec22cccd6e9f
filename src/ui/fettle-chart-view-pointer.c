/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-chart-view-private.h"

#include <math.h>

/* Pointer and touch. */

/* How near to an edge of the selection a press takes hold of it: half a button. */
#define EDGE_REACH 17

/* Smaller differences come from converting between widget and window. */
#define LEAST_MOTION 0.25

/* GTK makes up a motion whenever the layout changes below a pointer that rests. In the window it
 * stands where it stood, and a cursor that the keyboard moved stays where it is. */
static gboolean
has_moved (FettleChartView *self, double x, double y)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self)));
  graphene_point_t before = controls->pointer;
  gboolean by_keyboard
      = chart != NULL && fettle_chart_get_cursor (chart, NULL) && !controls->cursor_by_pointer;

  if (window == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), window,
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                    &controls->pointer))
    return TRUE;
  /* Nobody knows whether the first one is real. */
  if (isnan (before.x))
    return !by_keyboard;
  return !graphene_point_near (&before, &controls->pointer, (float) LEAST_MOTION);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, FettleChartView *self)
{
  FettleChartControls *controls = fettle_chart_view_get_controls (self);
  FettleChart *chart = fettle_chart_view_get_chart (self);
  gboolean moved = has_moved (self, x, y);

  controls->pointer_x = x;
  if (!moved || chart == NULL || (controls->dragging && !fettle_chart_view_get_selectable (self)))
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
      fettle_chart_view_say_view (self);
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
    fettle_chart_view_reset_view (self);
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
  fettle_chart_view_open_menu (self, x, y);
}

static void
on_long_press (GtkGestureLongPress *press, double x, double y, FettleChartView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
  fettle_chart_view_open_menu (self, x, y);
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
      fettle_chart_zoom (chart, pow (FETTLE_CHART_ZOOM_STEP, -dy),
                         fettle_chart_view_x_at (self, controls->pointer_x));
      fettle_chart_view_say_view (self);
      return GDK_EVENT_STOP;
    }
  /* Everything else that goes up or down is the page's. */
  if (fabs (dx) <= fabs (dy) || !fettle_chart_is_zoomed (chart))
    return GDK_EVENT_PROPAGATE;
  fettle_chart_pan (chart, dx * FETTLE_CHART_PAN_STEP);
  fettle_chart_view_say_view (self);
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
  fettle_chart_view_say_view (self);
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
 * fettle_chart_view_add_pointer:
 *
 * Adds the controllers.
 */
void
fettle_chart_view_add_pointer (FettleChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_pointer_left), self);
  add_controller (self, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add_controller (self, scroll);
  add_gestures (self);
}
