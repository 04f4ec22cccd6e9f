/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-traces-card.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-activity-load.h"
#include "fettle-activity-statistics.h"
#include "fettle-activity-traces.h"
#include "fettle-chart-card.h"
#include "fettle-fit-box.h"
#include "fettle-ui.h"

struct _FettleActivityTracesCard
{
  AdwBin parent_instance;

  FettleActivityDetail *detail;
  FettleUnits units;
  GArray *pauses; /* of FettlePause */
  FettleTraceChart *chart;
  GSettings *settings;
  char *axis;
  double selection_first;
  double selection_last;
  guint selection_timeout_id; /* until the selection is said */

  AdwToggleGroup *axes;
  GtkStack *strip;
  GtkWidget *strip_facts;
  GtkWidget *strip_room;
  GtkWidget *whole_button;
};

G_DEFINE_FINAL_TYPE (FettleActivityTracesCard, fettle_activity_traces_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_AXIS = 1,
} FettleActivityTracesCardProperty;

static GParamSpec *properties[PROP_AXIS + 1];

enum
{
  SELECTION_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- axis --- */

static void on_toggled (FettleActivityTracesCard *self);

/* What the athlete wants, where the recording has it. */
static void
update_axis (FettleActivityTracesCard *self)
{
  gboolean has_distance = self->chart != NULL && fettle_trace_chart_has_distances (self->chart);
  AdwToggle *distance = adw_toggle_group_get_toggle_by_name (self->axes, "distance");
  gboolean by_distance = has_distance && g_str_equal (self->axis, "distance");

  adw_toggle_set_enabled (distance, has_distance);
  adw_toggle_set_tooltip (distance, has_distance ? "" : _ ("This recording has no distance"));
  g_signal_handlers_block_by_func (self->axes, on_toggled, self);
  adw_toggle_group_set_active_name (self->axes, by_distance ? "distance" : "time");
  g_signal_handlers_unblock_by_func (self->axes, on_toggled, self);
  if (self->chart != NULL)
    fettle_trace_chart_set_axis (self->chart,
                                 by_distance ? FETTLE_TRACE_AXIS_DISTANCE : FETTLE_TRACE_AXIS_TIME);
}

static void
set_axis (FettleActivityTracesCard *self, const char *axis)
{
  if (axis == NULL || !g_set_str (&self->axis, axis))
    return;

  update_axis (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AXIS]);
}

static void
on_toggled (FettleActivityTracesCard *self)
{
  set_axis (self, adw_toggle_group_get_active_name (self->axes));
}

/* --- selection --- */

static gboolean
has_selected_all (FettleActivityTracesCard *self)
{
  double first, last;

  fettle_chart_get_extent (FETTLE_CHART (self->chart), &first, &last);
  return self->selection_first == first && self->selection_last == last;
}

static char **
list_facts (FettleActivityTracesCard *self, double first, double last, gboolean is_all)
{
  FettleActivityStatistics statistics
      = fettle_activity_statistics_compute (fettle_activity_detail_get_streams (self->detail),
                                            self->pauses,
                                            fettle_trace_chart_get_time_at (self->chart, first),
                                            fettle_trace_chart_get_time_at (self->chart, last));

  if (is_all)
    fettle_activity_statistics_take_totals (&statistics,
                                            fettle_activity_detail_get_activity (self->detail));
  return fettle_activity_statistics_dup_facts (&statistics,
                                               fettle_activity_detail_get_activity (self->detail),
                                               self->units);
}

static GtkWidget *
append_fact (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_insert_before (label, box, NULL);
  return label;
}

static void
set_fact (GtkLabel *label, const char *fact)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (label)) == GTK_TEXT_DIR_RTL;
  g_autofree char *isolated = rtl ? fettle_format_isolate (fact) : NULL;

  gtk_label_set_label (label, rtl ? isolated : fact);
}

/* Those that have no room are said nevertheless. While a selection is dragged the labels stay. */
static void
show_facts (GtkWidget *box, char **facts)
{
  g_autofree char *words = g_strjoinv (C_ ("list separator", ", "), facts);
  GtkWidget *label = gtk_widget_get_first_child (box);

  for (gsize i = 0; facts[i] != NULL; i++)
    {
      if (label == NULL)
        label = append_fact (box);
      set_fact (GTK_LABEL (label), facts[i]);
      label = gtk_widget_get_next_sibling (label);
    }
  while (label != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (label);

      gtk_widget_unparent (label);
      label = next;
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* NaN is no place, and no place is where it was. */
static gboolean
same_place (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static FettleChartView *
get_view (FettleActivityTracesCard *self)
{
  return fettle_chart_card_get_view (FETTLE_CHART_CARD (adw_bin_get_child (ADW_BIN (self))));
}

static void
on_selection_settled (gpointer data)
{
  FettleActivityTracesCard *self = data;
  g_auto (GStrv) facts
      = list_facts (self, self->selection_first, self->selection_last, has_selected_all (self));
  g_autofree char *words = g_strjoinv (C_ ("list separator", ", "), facts);
  /* Translators: the figures of a selected stretch: “Selected: 3:05, 0.80 km, 3:51 /km”. */
  g_autofree char *sentence = g_strdup_printf (_ ("Selected: %s"), words);

  self->selection_timeout_id = 0;
  fettle_chart_view_announce (get_view (self), sentence);
}

/* The screen reader says what is selected when it no longer changes. */
static void
say_selection (FettleActivityTracesCard *self, gboolean has_selection)
{
  g_clear_handle_id (&self->selection_timeout_id, g_source_remove);
  if (has_selection)
    self->selection_timeout_id
        = g_timeout_add_once (FETTLE_CHART_SETTLED, on_selection_settled, self);
}

static void
update_whole_button (FettleActivityTracesCard *self)
{
  gtk_widget_set_visible (self->whole_button,
                          self->chart != NULL
                              && fettle_chart_is_zoomed (FETTLE_CHART (self->chart)));
}

/* The cursor's moves come here too, and leave the selection as it is. */
static void
on_chart_moved (FettleActivityTracesCard *self)
{
  double first = NAN, last = NAN;
  gboolean has_selection = fettle_chart_get_selection (FETTLE_CHART (self->chart), &first, &last);

  if (same_place (first, self->selection_first) && same_place (last, self->selection_last))
    return;

  self->selection_first = first;
  self->selection_last = last;
  if (has_selection)
    {
      g_auto (GStrv) facts = list_facts (self, first, last, has_selected_all (self));

      show_facts (self->strip_facts, facts);
    }
  gtk_stack_set_visible_child_name (self->strip, has_selection ? "selection" : "hint");
  say_selection (self, has_selection);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* A stretch has hardly ever more to say than the whole, so that selecting one moves nothing. */
static void
keep_room (FettleActivityTracesCard *self)
{
  g_auto (GStrv) facts = NULL;
  double first, last;

  fettle_chart_get_extent (FETTLE_CHART (self->chart), &first, &last);
  facts = list_facts (self, first, last, TRUE);
  show_facts (self->strip_facts, facts);
  show_facts (self->strip_room, facts);
}

/* --- the object --- */

static void
let_go_of_chart (FettleActivityTracesCard *self)
{
  g_clear_handle_id (&self->selection_timeout_id, g_source_remove);
  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_object (&self->chart);
}

static void
fettle_activity_traces_card_get_property (GObject *object,
                                          guint property_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  FettleActivityTracesCard *self = FETTLE_ACTIVITY_TRACES_CARD (object);

  switch ((FettleActivityTracesCardProperty) property_id)
    {
    case PROP_AXIS:
      g_value_set_string (value, self->axis);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_traces_card_set_property (GObject *object,
                                          guint property_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  FettleActivityTracesCard *self = FETTLE_ACTIVITY_TRACES_CARD (object);

  switch ((FettleActivityTracesCardProperty) property_id)
    {
    case PROP_AXIS:
      set_axis (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_traces_card_dispose (GObject *object)
{
  FettleActivityTracesCard *self = FETTLE_ACTIVITY_TRACES_CARD (object);

  let_go_of_chart (self);
  if (self->axes != NULL)
    g_signal_handlers_disconnect_by_func (self->axes, on_toggled, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITY_TRACES_CARD);
  g_clear_object (&self->settings);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (fettle_activity_traces_card_parent_class)->dispose (object);
}

static void
fettle_activity_traces_card_finalize (GObject *object)
{
  FettleActivityTracesCard *self = FETTLE_ACTIVITY_TRACES_CARD (object);

  g_clear_pointer (&self->axis, g_free);
  g_clear_pointer (&self->pauses, g_array_unref);

  G_OBJECT_CLASS (fettle_activity_traces_card_parent_class)->finalize (object);
}

static void
fettle_activity_traces_card_class_init (FettleActivityTracesCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activity_traces_card_get_property;
  object_class->set_property = fettle_activity_traces_card_set_property;
  object_class->dispose = fettle_activity_traces_card_dispose;
  object_class->finalize = fettle_activity_traces_card_finalize;

  properties[PROP_AXIS]
      = g_param_spec_string ("axis", NULL, NULL, "time",
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SELECTION_CHANGED]
      = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FETTLE_TYPE_CHART_CARD);
  g_type_ensure (FETTLE_TYPE_FIT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-traces-card"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivityTracesCard, axes);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityTracesCard, strip);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityTracesCard, strip_facts);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityTracesCard, strip_room);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityTracesCard, whole_button);
  gtk_widget_class_install_property_action (widget_class, "traces.axis", "axis");
}

static void
fettle_activity_traces_card_init (FettleActivityTracesCard *self)
{
  self->axis = g_strdup ("time");
  self->selection_first = self->selection_last = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->axes, "notify::active-name", G_CALLBACK (on_toggled), self);
  self->settings = g_settings_new (FETTLE_BASE_ID ".State");
  g_settings_bind (self->settings, "traces-axis", self, "axis", G_SETTINGS_BIND_DEFAULT);
}

/**
 * fettle_activity_traces_card_set_detail:
 * @detail: whose traces
 * @units: the athlete's units
 *
 * Shows the traces of an activity.
 */
void
fettle_activity_traces_card_set_detail (FettleActivityTracesCard *self,
                                        FettleActivityDetail *detail,
                                        FettleUnits units)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_TRACES_CARD (self));
  g_return_if_fail (FETTLE_IS_ACTIVITY_DETAIL (detail));

  let_go_of_chart (self);
  g_set_object (&self->detail, detail);
  self->units = units;
  g_clear_pointer (&self->pauses, g_array_unref);
  self->pauses = fettle_pauses_parse (fettle_activity_detail_get_activity (detail)->pauses_data);
  self->chart = fettle_activity_traces_new (detail, units);
  self->selection_first = self->selection_last = NAN;
  gtk_stack_set_visible_child_name (self->strip, "hint");
  gtk_widget_set_visible (GTK_WIDGET (self), self->chart != NULL);
  update_axis (self);
  update_whole_button (self);
  g_object_set (adw_bin_get_child (ADW_BIN (self)), "chart", self->chart, NULL);
  if (self->chart == NULL)
    return;

  keep_room (self);
  g_signal_connect_swapped (self->chart, "changed", G_CALLBACK (on_chart_moved), self);
  g_signal_connect_swapped (self->chart, "changed", G_CALLBACK (update_whole_button), self);
  g_signal_connect_swapped (self->chart, "cursor-changed", G_CALLBACK (on_chart_moved), self);
}

/**
 * fettle_activity_traces_card_get_chart:
 *
 * Returns: (transfer none) (nullable): the traces; NULL without samples
 */
FettleTraceChart *
fettle_activity_traces_card_get_chart (FettleActivityTracesCard *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_TRACES_CARD (self), NULL);

  return self->chart;
}

/**
 * fettle_activity_traces_card_select:
 * @first: seconds since the start
 * @last: seconds since the start, not before @first
 *
 * Selects the samples between the two.
 */
void
fettle_activity_traces_card_select (FettleActivityTracesCard *self, double first, double last)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_TRACES_CARD (self));

  if (self->chart != NULL)
    fettle_chart_set_selection (FETTLE_CHART (self->chart),
                                fettle_trace_chart_get_place_at (self->chart, first),
                                fettle_trace_chart_get_place_at (self->chart, last));
}

/**
 * fettle_activity_traces_card_has_selected:
 * @first: seconds since the start
 * @last: seconds since the start
 *
 * Returns: whether the selection is what selecting the stretch between the two gives
 */
gboolean
fettle_activity_traces_card_has_selected (FettleActivityTracesCard *self, double first, double last)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_TRACES_CARD (self), FALSE);

  return self->chart != NULL
         && self->selection_first == fettle_trace_chart_get_place_at (self->chart, first)
         && self->selection_last == fettle_trace_chart_get_place_at (self->chart, last);
}
