/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-page.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-figures.h"
#include "fettle-activity-laps.h"
#include "fettle-activity-row.h"
#include "fettle-activity-traces-card.h"
#include "fettle-activity-traces.h"
#include "fettle-activity-words.h"
#include "fettle-activity-zones-card.h"
#include "fettle-ui.h"

#define SPINNER_DELAY 300

struct _FettleActivityPage
{
  AdwNavigationPage parent_instance;

  FettleLibrary *library;
  int64_t activity_id;
  FettleActivity *activity;
  FettleActivityDetail *detail;
  FettleActivityPageState state;
  GCancellable *cancellable;
  guint spinner_id;

  AdwWindowTitle *window_title;
  AdwBanner *partial_banner;
  GtkStack *stack;
  AdwStatusPage *failed_status;
  FettleActivityFigures *figures;
  FettleActivityTracesCard *traces_card;
  FettleActivityZonesCard *zones_card;
  GtkLabel *missing_label;
  FettleActivityLaps *laps;
  GtkWidget *legs_group;
  GtkListBox *legs;
};

G_DEFINE_FINAL_TYPE (FettleActivityPage, fettle_activity_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_ACTIVITY = 1,
  PROP_ACTIVITY_ID,
  PROP_DETAIL,
  PROP_LIBRARY,
  PROP_STATE,
} FettleActivityPageProperty;

static GParamSpec *properties[PROP_STATE + 1];

static FettleUnits
get_units (FettleActivityPage *self)
{
  return fettle_library_get_units (self->library);
}

/* --- states --- */

static void
set_state (FettleActivityPage *self, FettleActivityPageState state)
{
  static const char *const names[] = { "waiting", "loading", "ready", "failed" };

  gtk_stack_set_visible_child_name (self->stack, names[state]);
  if (state != FETTLE_ACTIVITY_PAGE_WAITING)
    g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
on_spinner_due (gpointer data)
{
  FettleActivityPage *self = data;

  self->spinner_id = 0;
  set_state (self, FETTLE_ACTIVITY_PAGE_LOADING);
}

/* --- what a list knows already --- */

static void
update_titles (FettleActivityPage *self)
{
  g_autofree char *subtitle = fettle_activity_dup_date_line (self->activity);
  const char *title = fettle_activity_get_title (self->activity);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
update_banner (FettleActivityPage *self)
{
  const char *reason = self->activity->partial_reason;
  g_autofree char *words = reason != NULL
                               /* Translators: %s is a sentence about what is wrong with a file. */
                               ? g_strdup_printf (_ ("Read as far as the file goes: %s"), reason)
                               : g_strdup (_ ("Read as far as the file goes"));

  adw_banner_set_title (self->partial_banner, words);
  adw_banner_set_revealed (self->partial_banner, self->activity->is_partial == 1);
}

static void
set_activity (FettleActivityPage *self, FettleActivity *activity)
{
  g_set_object (&self->activity, activity);
  update_titles (self);
  fettle_activity_figures_set_activity (self->figures, activity, get_units (self));
  update_banner (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}

/* --- selection --- */

static double
get_lap_end (FettleLap *lap)
{
  double length = isnan (lap->elapsed_seconds) ? lap->duration_seconds : lap->elapsed_seconds;

  return (double) lap->start_elapsed_seconds + (isnan (length) ? 0 : length);
}

static void
on_lap_selected (FettleActivityPage *self)
{
  FettleLap *lap = fettle_activity_laps_get_selected (self->laps);

  if (lap != NULL)
    fettle_activity_traces_card_select (self->traces_card, (double) lap->start_elapsed_seconds,
                                        get_lap_end (lap));
}

/* A selection that is let go of, or dragged elsewhere, is no lap's any more. */
static void
on_selection_changed (FettleActivityPage *self)
{
  FettleLap *lap = fettle_activity_laps_get_selected (self->laps);

  if (lap != NULL
      && !fettle_activity_traces_card_has_selected (self->traces_card,
                                                    (double) lap->start_elapsed_seconds,
                                                    get_lap_end (lap)))
    fettle_activity_laps_select (self->laps, GTK_INVALID_LIST_POSITION);
}

/* --- legs --- */

static GtkWidget *
make_leg (gpointer item, gpointer data)
{
  FettleActivityPage *self = data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = g_object_new (FETTLE_TYPE_ACTIVITY_ROW, "activity", item, "units",
                                     (int) get_units (self), "dated", FALSE, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  content, NULL, -1);
  return row;
}

static void
on_leg_activated (GtkListBox *box, GtkListBoxRow *row, FettleActivityPage *self)
{
  GListModel *legs = fettle_activity_detail_get_legs (self->detail);
  g_autoptr (FettleActivity) leg
      = g_list_model_get_item (legs, (guint) gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "activities.open", "x", leg->id);
}

/* --- loading --- */

/* Two sentences at most: what is lost, and what never was. */
static void
show_traces (FettleActivityPage *self)
{
  g_autofree char *damaged = fettle_activity_traces_dup_damaged (self->detail);
  g_autofree char *missing = fettle_activity_traces_dup_missing (self->detail);
  g_autofree char *both
      = damaged != NULL ? g_strjoin ("\n", damaged, missing, NULL) : g_steal_pointer (&missing);

  fettle_activity_traces_card_set_detail (self->traces_card, self->detail, get_units (self));
  gtk_label_set_label (self->missing_label, both != NULL ? both : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing_label), both != NULL);
}

static void
set_detail (FettleActivityPage *self, FettleActivityDetail *detail)
{
  GListModel *legs = fettle_activity_detail_get_legs (detail);

  g_set_object (&self->detail, detail);
  set_activity (self, fettle_activity_detail_get_activity (detail));
  show_traces (self);
  fettle_activity_zones_card_set_detail (self->zones_card, detail);
  g_object_set (self->laps, "units", (int) get_units (self), NULL);
  fettle_activity_laps_set_detail (self->laps, detail);
  gtk_list_box_bind_model (self->legs, legs, make_leg, self, NULL);
  gtk_widget_set_visible (self->legs_group, legs != NULL && g_list_model_get_n_items (legs) > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAIL]);
  set_state (self, FETTLE_ACTIVITY_PAGE_READY);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FettleActivityPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleActivityDetail) detail = fettle_activity_detail_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (detail == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_status, escaped);
      set_state (self, FETTLE_ACTIVITY_PAGE_FAILED);
      return;
    }
  set_detail (self, detail);
}

static void
load (FettleActivityPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_state (self, FETTLE_ACTIVITY_PAGE_WAITING);
  if (self->spinner_id == 0)
    self->spinner_id = g_timeout_add_once (SPINNER_DELAY, on_spinner_due, self);
  fettle_activity_detail_load_async (self->library, self->activity_id, self->cancellable, on_loaded,
                                     g_object_ref (self));
}

static void
activate_reload (GtkWidget *widget, const char *action, GVariant *parameter)
{
  load (FETTLE_ACTIVITY_PAGE (widget));
}

/* --- the object --- */

static void
fettle_activity_page_constructed (GObject *object)
{
  FettleActivityPage *self = FETTLE_ACTIVITY_PAGE (object);

  G_OBJECT_CLASS (fettle_activity_page_parent_class)->constructed (object);

  if (self->activity != NULL)
    set_activity (self, self->activity);
  if (self->library != NULL)
    load (self);
}

static void
fettle_activity_page_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FettleActivityPage *self = FETTLE_ACTIVITY_PAGE (object);

  switch ((FettleActivityPageProperty) property_id)
    {
    case PROP_ACTIVITY:
      g_value_set_object (value, self->activity);
      break;
    case PROP_ACTIVITY_ID:
      g_value_set_int64 (value, self->activity_id);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_page_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  FettleActivityPage *self = FETTLE_ACTIVITY_PAGE (object);

  switch ((FettleActivityPageProperty) property_id)
    {
    case PROP_ACTIVITY:
      self->activity = g_value_dup_object (value);
      break;
    case PROP_ACTIVITY_ID:
      self->activity_id = g_value_get_int64 (value);
      break;
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_DETAIL:
    case PROP_STATE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_page_dispose (GObject *object)
{
  FettleActivityPage *self = FETTLE_ACTIVITY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITY_PAGE);
  g_clear_object (&self->detail);
  g_clear_object (&self->activity);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (fettle_activity_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_ACTIVITY]
      = g_param_spec_object ("activity", NULL, NULL, FETTLE_TYPE_ACTIVITY, construct);
  properties[PROP_ACTIVITY_ID]
      = g_param_spec_int64 ("activity-id", NULL, NULL, 0, G_MAXINT64, 0, construct);
  properties[PROP_DETAIL]
      = g_param_spec_object ("detail", NULL, NULL, FETTLE_TYPE_ACTIVITY_DETAIL, readable);
  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY, construct);
  properties[PROP_STATE]
      = g_param_spec_int ("state", NULL, NULL, FETTLE_ACTIVITY_PAGE_WAITING,
                          FETTLE_ACTIVITY_PAGE_FAILED, FETTLE_ACTIVITY_PAGE_WAITING, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (FETTLE_TYPE_ACTIVITY_FIGURES);
  g_type_ensure (FETTLE_TYPE_ACTIVITY_LAPS);
  g_type_ensure (FETTLE_TYPE_ACTIVITY_ZONES_CARD);
  g_type_ensure (FETTLE_TYPE_ACTIVITY_TRACES_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activity-page"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, partial_banner);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, figures);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, traces_card);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, zones_card);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, missing_label);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, laps);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, legs_group);
  gtk_widget_class_bind_template_child (widget_class, FettleActivityPage, legs);
  gtk_widget_class_bind_template_callback (widget_class, on_leg_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
}

static void
fettle_activity_page_class_init (FettleActivityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fettle_activity_page_constructed;
  object_class->get_property = fettle_activity_page_get_property;
  object_class->set_property = fettle_activity_page_set_property;
  object_class->dispose = fettle_activity_page_dispose;
  install_properties (object_class);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "activity.reload", NULL, activate_reload);
}

static void
fettle_activity_page_init (FettleActivityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->laps, "notify::selected", G_CALLBACK (on_lap_selected), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fettle_activity_page_new:
 * @library: where the activity is
 * @activity_id: which one
 *
 * Returns: (transfer floating): a page that loads the activity
 */
GtkWidget *
fettle_activity_page_new (FettleLibrary *library, int64_t activity_id)
{
  return g_object_new (FETTLE_TYPE_ACTIVITY_PAGE, "library", library, "activity-id", activity_id,
                       NULL);
}

/**
 * fettle_activity_page_new_for_activity:
 * @library: where the activity is
 * @activity: what is known of it
 *
 * Returns: (transfer floating): a page that loads the rest
 */
GtkWidget *
fettle_activity_page_new_for_activity (FettleLibrary *library, FettleActivity *activity)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY (activity), NULL);

  return g_object_new (FETTLE_TYPE_ACTIVITY_PAGE, "library", library, "activity-id", activity->id,
                       "activity", activity, NULL);
}

/**
 * fettle_activity_page_get_state:
 *
 * Returns: how far loading is
 */
FettleActivityPageState
fettle_activity_page_get_state (FettleActivityPage *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITY_PAGE (self), FETTLE_ACTIVITY_PAGE_WAITING);

  return self->state;
}
