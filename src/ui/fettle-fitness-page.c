/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fitness-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "fettle-chart-card.h"
#include "fettle-figure.h"
#include "fettle-fitness-summary.h"
#include "fettle-format.h"
#include "fettle-load-chart.h"
#include "fettle-load-history.h"
#include "fettle-ui.h"

#define SPINNER_DELAY 300

struct _FettleFitnessPage
{
  AdwNavigationPage parent_instance;

  FettleLibrary *library;
  GListModel *history;
  FettleLoadChart *chart;
  char *range;
  gboolean is_new; /* nothing of this history was shown yet */
  FettleFitnessState state;
  guint spinner_id;

  GtkStack *stack;
  AdwStatusPage *failed_status;
  FettleFigure *fitness_figure;
  FettleFigure *fatigue_figure;
  FettleFigure *form_figure;
  FettleFigure *acwr_figure;
  GtkLabel *building_label;
  FettleChartCard *load_card;
};

G_DEFINE_FINAL_TYPE (FettleFitnessPage, fettle_fitness_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_RANGE,
  PROP_READY,
  PROP_STATE,
} FettleFitnessPageProperty;

static GParamSpec *properties[PROP_STATE + 1];

/* Days before today; 0 for all. */
static const struct
{
  const char *name;
  int days;
} ranges[] = {
  { "6-weeks", 42 },
  { "3-months", 91 },
  { "1-year", 365 },
  { "all", 0 },
};

/* --- states --- */

static void
set_state (FettleFitnessPage *self, FettleFitnessState state)
{
  static const char *const names[] = { "waiting", "loading", "empty", "ready", "failed" };

  gtk_stack_set_visible_child_name (self->stack, names[state]);
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
on_spinner_due (gpointer data)
{
  FettleFitnessPage *self = data;

  self->spinner_id = 0;
  if (self->state == FETTLE_FITNESS_WAITING)
    set_state (self, FETTLE_FITNESS_LOADING);
}

static char *
dup_error (FettleFitnessPage *self)
{
  g_autoptr (GError) error = NULL;

  if (self->history == NULL || !FETTLE_IS_LOAD_HISTORY (self->history))
    return NULL;
  g_object_get (self->history, "error", &error, NULL);
  return error != NULL ? g_strdup (error->message) : NULL;
}

static gboolean
is_loading (FettleFitnessPage *self)
{
  return self->history == NULL
         || (FETTLE_IS_LOAD_HISTORY (self->history)
             && fettle_load_history_get_loading (FETTLE_LOAD_HISTORY (self->history)));
}

static FettleFitnessState
find_state (FettleFitnessPage *self, gboolean has_error)
{
  if (has_error)
    return FETTLE_FITNESS_FAILED;
  if (is_loading (self))
    return self->state == FETTLE_FITNESS_LOADING ? FETTLE_FITNESS_LOADING : FETTLE_FITNESS_WAITING;
  return g_list_model_get_n_items (self->history) == 0 ? FETTLE_FITNESS_EMPTY
                                                       : FETTLE_FITNESS_READY;
}

static void
update_state (FettleFitnessPage *self)
{
  g_autofree char *error = dup_error (self);
  FettleFitnessState state = find_state (self, error != NULL);

  if (error != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error, -1);

      adw_status_page_set_description (self->failed_status, escaped);
    }
  if (state == FETTLE_FITNESS_WAITING && self->library != NULL && self->spinner_id == 0)
    self->spinner_id = g_timeout_add_once (SPINNER_DELAY, on_spinner_due, self);
  else if (state != FETTLE_FITNESS_WAITING)
    g_clear_handle_id (&self->spinner_id, g_source_remove);
  set_state (self, state);
}

/* --- figures --- */

static void
set_figure (FettleFigure *figure, char *value, char *note)
{
  fettle_figure_set (figure, value, NULL, note);
  g_free (value);
  g_free (note);
}

static void
update_figures (FettleFitnessPage *self)
{
  FettleFitnessSummary summary = fettle_fitness_summary_compute (self->history);
  g_autofree char *building = fettle_fitness_summary_dup_building (&summary);

  set_figure (self->fitness_figure, fettle_fitness_summary_dup_fitness (&summary),
              fettle_fitness_summary_dup_fitness_note (&summary));
  set_figure (self->fatigue_figure, fettle_fitness_summary_dup_fatigue (&summary),
              fettle_fitness_summary_dup_fatigue_note (&summary));
  set_figure (self->form_figure, fettle_fitness_summary_dup_form (&summary),
              fettle_fitness_summary_dup_form_note (&summary));
  set_figure (self->acwr_figure, fettle_format_number (summary.acwr, 2),
              fettle_fitness_summary_dup_acwr_note (&summary));
  gtk_label_set_label (self->building_label, building != NULL ? building : "");
  gtk_widget_set_visible (GTK_WIDGET (self->building_label), building != NULL);
}

/* --- chart --- */

static int
get_range_days (FettleFitnessPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (g_strcmp0 (ranges[i].name, self->range) == 0)
      return ranges[i].days;
  return 0;
}

/* What the range shows of the days that there are. */
static void
get_range_view (FettleFitnessPage *self, double *first, double *last)
{
  int days = get_range_days (self);

  fettle_chart_get_extent (FETTLE_CHART (self->chart), first, last);
  if (days > 0 && *last - *first > days)
    *first = *last - days;
}

static void
update_view (FettleFitnessPage *self)
{
  double first, last;

  get_range_view (self, &first, &last);
  fettle_chart_set_view (FETTLE_CHART (self->chart), first, last);
}

static gboolean
shows_range (FettleFitnessPage *self)
{
  double range_first, range_last, first, last;

  get_range_view (self, &range_first, &range_last);
  fettle_chart_get_view (FETTLE_CHART (self->chart), &first, &last);
  return first == range_first && last == range_last;
}

/* Other days come in while the athlete looks: a range ends with today, but a part of the chart that
 * was chosen by zooming or panning stays. */
static void
set_days (FettleFitnessPage *self,
          FettleDay first_day,
          guint n_days,
          const double *load,
          const double *fitness,
          const double *fatigue,
          const double *form)
{
  gboolean showed_range = self->is_new || shows_range (self);
  gboolean showed_all = !fettle_chart_is_zoomed (FETTLE_CHART (self->chart));
  double first, last;

  fettle_chart_get_view (FETTLE_CHART (self->chart), &first, &last);
  fettle_load_chart_set_days (self->chart, first_day, n_days, load, fitness, fatigue, form);
  if (showed_range)
    update_view (self);
  else if (showed_all)
    fettle_chart_reset_view (FETTLE_CHART (self->chart));
  else
    fettle_chart_set_view (FETTLE_CHART (self->chart), first, last);
  self->is_new = FALSE;
}

static void
update_chart (FettleFitnessPage *self)
{
  guint n = g_list_model_get_n_items (self->history);
  g_autofree double *load = g_new (double, n);
  g_autofree double *fitness = g_new (double, n);
  g_autofree double *fatigue = g_new (double, n);
  g_autofree double *form = g_new (double, n);
  FettleDay first = FETTLE_DAY_NONE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FettleTrainingLoad) day = g_list_model_get_item (self->history, i);

      if (i == 0 && !fettle_day_parse (day->tracking_date, &first))
        return;
      load[i] = day->daily_training_load;
      fitness[i] = day->fitness;
      fatigue[i] = day->fatigue;
      form[i] = day->form;
    }
  set_days (self, first, n, load, fitness, fatigue, form);
}

static void
on_history_changed (FettleFitnessPage *self)
{
  if (self->history != NULL && g_list_model_get_n_items (self->history) > 0)
    {
      update_figures (self);
      update_chart (self);
    }
  update_state (self);
}

/* --- the object --- */

static void
set_range (FettleFitnessPage *self, const char *range)
{
  if (range == NULL || !g_set_str (&self->range, range))
    return;

  update_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
}

static void
fettle_fitness_page_get_property (GObject *object,
                                  guint property_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  FettleFitnessPage *self = FETTLE_FITNESS_PAGE (object);

  switch ((FettleFitnessPageProperty) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->state > FETTLE_FITNESS_EMPTY);
      break;
    case PROP_RANGE:
      g_value_set_string (value, self->range);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_fitness_page_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  FettleFitnessPage *self = FETTLE_FITNESS_PAGE (object);

  switch ((FettleFitnessPageProperty) property_id)
    {
    case PROP_LIBRARY:
      fettle_fitness_page_set_library (self, g_value_get_object (value));
      break;
    case PROP_RANGE:
      set_range (self, g_value_get_string (value));
      break;
    case PROP_READY:
    case PROP_STATE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_fitness_page_dispose (GObject *object)
{
  FettleFitnessPage *self = FETTLE_FITNESS_PAGE (object);

  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_FITNESS_PAGE);
  g_clear_object (&self->chart);
  g_clear_object (&self->history);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (fettle_fitness_page_parent_class)->dispose (object);
}

static void
fettle_fitness_page_finalize (GObject *object)
{
  FettleFitnessPage *self = FETTLE_FITNESS_PAGE (object);

  g_clear_pointer (&self->range, g_free);

  G_OBJECT_CLASS (fettle_fitness_page_parent_class)->finalize (object);
}

static void
fettle_fitness_page_class_init (FettleFitnessPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_fitness_page_get_property;
  object_class->set_property = fettle_fitness_page_set_property;
  object_class->dispose = fettle_fitness_page_dispose;
  object_class->finalize = fettle_fitness_page_finalize;

  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY, writable);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RANGE] = g_param_spec_string ("range", NULL, NULL, "3-months", writable);
  properties[PROP_STATE]
      = g_param_spec_int ("state", NULL, NULL, FETTLE_FITNESS_WAITING, FETTLE_FITNESS_FAILED,
                          FETTLE_FITNESS_WAITING, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (FETTLE_TYPE_CHART_CARD);
  g_type_ensure (FETTLE_TYPE_FIGURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-fitness-page"));
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, fitness_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, fatigue_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, form_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, acwr_figure);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, building_label);
  gtk_widget_class_bind_template_child (widget_class, FettleFitnessPage, load_card);
  gtk_widget_class_install_property_action (widget_class, "fitness.range", "range");
}

static void
fettle_fitness_page_init (FettleFitnessPage *self)
{
  self->chart = fettle_load_chart_new ();
  self->range = g_strdup ("3-months");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->load_card, "chart", self->chart, NULL);
  update_state (self);
}

/**
 * fettle_fitness_page_new:
 * @library: (nullable): whose fitness
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
fettle_fitness_page_new (FettleLibrary *library)
{
  return g_object_new (FETTLE_TYPE_FITNESS_PAGE, "library", library, NULL);
}

/**
 * fettle_fitness_page_set_library:
 * @library: (nullable): whose fitness
 *
 * Shows another library.
 */
void
fettle_fitness_page_set_library (FettleFitnessPage *self, FettleLibrary *library)
{
  g_autoptr (FettleLoadHistory) history = NULL;

  g_return_if_fail (FETTLE_IS_FITNESS_PAGE (self));

  if (!g_set_object (&self->library, library))
    return;

  if (library != NULL)
    history = fettle_load_history_new (library);
  fettle_fitness_page_set_history (self, G_LIST_MODEL (history));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

/**
 * fettle_fitness_page_set_history:
 * @history: (nullable): one [class@TrainingLoad] a day, oldest first, the last is today
 *
 * Shows these days.
 */
void
fettle_fitness_page_set_history (FettleFitnessPage *self, GListModel *history)
{
  g_return_if_fail (FETTLE_IS_FITNESS_PAGE (self));

  if (self->history == history)
    return;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  self->is_new = TRUE;
  if (history != NULL)
    {
      g_signal_connect_object (history, "items-changed", G_CALLBACK (on_history_changed), self,
                               G_CONNECT_SWAPPED);
      if (FETTLE_IS_LOAD_HISTORY (history))
        {
          g_signal_connect_object (history, "notify::loading", G_CALLBACK (update_state), self,
                                   G_CONNECT_SWAPPED);
          g_signal_connect_object (history, "notify::error", G_CALLBACK (update_state), self,
                                   G_CONNECT_SWAPPED);
        }
    }
  on_history_changed (self);
}

/**
 * fettle_fitness_page_get_state:
 *
 * Returns: what the page shows
 */
FettleFitnessState
fettle_fitness_page_get_state (FettleFitnessPage *self)
{
  g_return_val_if_fail (FETTLE_IS_FITNESS_PAGE (self), FETTLE_FITNESS_WAITING);

  return self->state;
}

/**
 * fettle_fitness_page_focus_main:
 * @page: a fitness page
 *
 * Gives the focus to the chart rather than to the first button of the header bar; without a chart
 * to what the page offers instead.
 */
void
fettle_fitness_page_focus_main (GtkWidget *page)
{
  FettleFitnessPage *self = FETTLE_FITNESS_PAGE (page);

  if (self->state == FETTLE_FITNESS_READY)
    gtk_widget_grab_focus (GTK_WIDGET (fettle_chart_card_get_view (self->load_card)));
  else if (!gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}
