/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-list-page.h"

#include <glib/gi18n-lib.h>

#include "fettle-activities-csv.h"
#include "fettle-activities-filter.h"
#include "fettle-activities-sports.h"
#include "fettle-activities-summary.h"
#include "fettle-activities-table.h"
#include "fettle-activity-list.h"
#include "fettle-deferred-menu.h"
#include "fettle-fit-box.h"
#include "fettle-ui.h"

struct _FettleActivitiesListPage
{
  AdwNavigationPage parent_instance;

  FettleLibrary *library;
  GSettings *settings;
  GListModel *model;
  FettleActivitiesFilter *filter;
  GtkFilterListModel *filtered;
  FettleActivitiesStatus *status;
  FettleActivitiesSummary summary;
  char *count;
  GCancellable *cancellable; /* of copying */

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkStack *result_stack;
  AdwStatusPage *failed_status;
  FettleActivitiesTable *table;
  FettleActivitiesSports *sports;
  AdwToastOverlay *toasts;
  GtkMenuButton *menu_button;
  GMenuModel *list_menu;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesListPage,
                     fettle_activities_list_page,
                     ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_ACTIVITIES = 1,
  PROP_COUNT,
  PROP_LIBRARY,
  PROP_SEARCH,
  PROP_SORT_COLUMN,
  PROP_SORT_DESCENDING,
  PROP_SPORT,
  PROP_STATE,
} FettleActivitiesListPageProperty;

static GParamSpec *properties[PROP_STATE + 1];

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- states --- */

static const char *
get_stack_name (FettleActivitiesState state)
{
  switch (state)
    {
    case FETTLE_ACTIVITIES_WAITING:
      return "waiting";
    case FETTLE_ACTIVITIES_LOADING:
      return "loading";
    case FETTLE_ACTIVITIES_EMPTY:
      return "empty";
    case FETTLE_ACTIVITIES_FAILED:
      return "failed";
    case FETTLE_ACTIVITIES_NO_RESULT:
    case FETTLE_ACTIVITIES_LIST:
    default:
      return "list";
    }
}

static void
on_state_changed (FettleActivitiesListPage *self)
{
  FettleActivitiesState state = fettle_activities_status_get_state (self->status);
  g_autofree char *error = fettle_activities_status_dup_error (self->status);

  if (error != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error, -1);

      adw_status_page_set_description (self->failed_status, escaped);
    }
  gtk_stack_set_visible_child_name (self->stack, get_stack_name (state));
  gtk_stack_set_visible_child_name (self->result_stack,
                                    state == FETTLE_ACTIVITIES_NO_RESULT ? "none" : "rows");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* --- news --- */

static void
update_count (FettleActivitiesListPage *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *count = fettle_activities_summary_dup_count (&self->summary, n_shown);

  if (g_set_str (&self->count, count))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static gboolean
has_sport (FettleActivitiesListPage *self, const char *sport)
{
  for (FettleActivityKind kind = 0; kind < FETTLE_N_ACTIVITY_KINDS; kind++)
    if (self->summary.kinds[kind] && g_str_equal (sport, fettle_activity_kind_get_name (kind)))
      return TRUE;
  return FALSE;
}

static void
on_model_changed (FettleActivitiesListPage *self)
{
  g_autofree char *sport = NULL;

  fettle_activities_summary_read (&self->summary, self->model);
  fettle_activities_sports_show_kinds (self->sports, self->summary.kinds);
  /* The last activity of the sport is gone, and with it the way back to all. */
  g_object_get (self->filter, "sport", &sport, NULL);
  if (*sport != '\0' && !has_sport (self, sport))
    g_object_set (self->filter, "sport", "", NULL);
  update_count (self);
}

static void
on_filter_notify (FettleActivitiesListPage *self, GParamSpec *pspec)
{
  gboolean is_search = g_str_equal (pspec->name, "search");

  /* What was found is looked at from its beginning; who leaves the search stays where they are. */
  if (!is_search || *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    fettle_activities_table_go_to_top (self->table);
  g_object_notify_by_pspec (G_OBJECT (self), properties[is_search ? PROP_SEARCH : PROP_SPORT]);
}

static void
on_table_notify (FettleActivitiesListPage *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "sort-column"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_COLUMN]);
  else if (g_str_equal (pspec->name, "sort-descending"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_DESCENDING]);
}

/* Once typing pauses, the screen reader hears how many are left. */
static void
on_search_settled (FettleActivitiesListPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->search_entry)) && self->count != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry),
                             fettle_activities_list_page_get_state (self)
                                     == FETTLE_ACTIVITIES_NO_RESULT
                                 ? _ ("No Results Found")
                                 : self->count,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Leaving the search shows everything again. */
static void
on_search_mode_changed (FettleActivitiesListPage *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->search_bar)) != NULL)
    fettle_activities_list_page_focus_main (self);
}

/* Who searched and presses Enter wants what was found. */
static void
on_search_activated (FettleActivitiesListPage *self)
{
  g_autoptr (FettleActivity) first
      = g_list_model_get_item (fettle_activities_list_page_get_activities (self), 0);
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (first != NULL && *search != '\0')
    g_signal_emit (self, signals[ACTIVATE], 0, first);
  else
    fettle_activities_table_focus_first (self->table);
}

static void
on_profile_changed (FettleActivitiesListPage *self)
{
  g_object_set (self->table, "units", (int) fettle_library_get_units (self->library), NULL);
}

/* --- actions --- */

static void
activate_show_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FettleActivitiesListPage *self = FETTLE_ACTIVITIES_LIST_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  g_object_set (self->filter, "sport", "", NULL);
}

static void
activate_focus_first (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fettle_activities_table_focus_first (FETTLE_ACTIVITIES_LIST_PAGE (widget)->table);
}

static void
on_csv_written (GObject *source, GAsyncResult *result, gpointer data)
{
  guint n_activities;
  g_autofree char *csv = fettle_activities_csv_write_finish (result, &n_activities, NULL);
  g_autofree char *figure = NULL;
  g_autofree char *message = NULL;
  FettleActivitiesListPage *self = data;

  /* The page is gone. */
  if (csv == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), csv);
  figure = fettle_format_number (n_activities, 0);
  message = g_strdup_printf (
      /* Translators: %s is the number of activities that were copied to the clipboard. */
      ngettext ("%s activity copied", "%s activities copied", n_activities), figure);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (message));
}

static void
activate_copy_csv (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FettleActivitiesListPage *self = FETTLE_ACTIVITIES_LIST_PAGE (widget);

  if (fettle_activities_list_page_get_state (self) == FETTLE_ACTIVITIES_LIST)
    fettle_activities_csv_write_async (fettle_activities_list_page_get_activities (self),
                                       self->cancellable, on_csv_written, self);
}

static void
on_activated (FettleActivitiesListPage *self, FettleActivity *activity)
{
  g_signal_emit (self, signals[ACTIVATE], 0, activity);
}

/* --- the object --- */

static void
fettle_activities_list_page_get_property (GObject *object,
                                          guint property_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  FettleActivitiesListPage *self = FETTLE_ACTIVITIES_LIST_PAGE (object);

  switch ((FettleActivitiesListPageProperty) property_id)
    {
    case PROP_ACTIVITIES:
      g_value_set_object (value, fettle_activities_list_page_get_activities (self));
      break;
    case PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SEARCH:
      g_object_get_property (G_OBJECT (self->filter), "search", value);
      break;
    case PROP_SORT_COLUMN:
      g_object_get_property (G_OBJECT (self->table), "sort-column", value);
      break;
    case PROP_SORT_DESCENDING:
      g_object_get_property (G_OBJECT (self->table), "sort-descending", value);
      break;
    case PROP_SPORT:
      g_object_get_property (G_OBJECT (self->filter), "sport", value);
      break;
    case PROP_STATE:
      g_value_set_int (value, (int) fettle_activities_list_page_get_state (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_list_page_set_property (GObject *object,
                                          guint property_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  FettleActivitiesListPage *self = FETTLE_ACTIVITIES_LIST_PAGE (object);

  switch ((FettleActivitiesListPageProperty) property_id)
    {
    case PROP_LIBRARY:
      fettle_activities_list_page_set_library (self, g_value_get_object (value));
      break;
    case PROP_SEARCH:
      g_object_set_property (G_OBJECT (self->filter), "search", value);
      break;
    case PROP_SORT_COLUMN:
      g_object_set_property (G_OBJECT (self->table), "sort-column", value);
      break;
    case PROP_SORT_DESCENDING:
      g_object_set_property (G_OBJECT (self->table), "sort-descending", value);
      break;
    case PROP_SPORT:
      g_object_set_property (G_OBJECT (self->filter), "sport", value);
      break;
    case PROP_ACTIVITIES:
    case PROP_COUNT:
    case PROP_STATE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_list_page_dispose (GObject *object)
{
  FettleActivitiesListPage *self = FETTLE_ACTIVITIES_LIST_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  /* The template would free the child that the page still points to. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITIES_LIST_PAGE);
  g_clear_object (&self->status);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->model);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (fettle_activities_list_page_parent_class)->dispose (object);
}

static void
fettle_activities_list_page_finalize (GObject *object)
{
  FettleActivitiesListPage *self = FETTLE_ACTIVITIES_LIST_PAGE (object);

  g_clear_pointer (&self->count, g_free);

  G_OBJECT_CLASS (fettle_activities_list_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ACTIVITIES]
      = g_param_spec_object ("activities", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, NULL, readable);
  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY, writable);
  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", writable);
  properties[PROP_SORT_COLUMN] = g_param_spec_string ("sort-column", NULL, NULL, "date", writable);
  properties[PROP_SORT_DESCENDING]
      = g_param_spec_boolean ("sort-descending", NULL, NULL, TRUE, writable);
  properties[PROP_SPORT] = g_param_spec_string ("sport", NULL, NULL, "", writable);
  properties[PROP_STATE]
      = g_param_spec_int ("state", NULL, NULL, FETTLE_ACTIVITIES_WAITING, FETTLE_ACTIVITIES_FAILED,
                          FETTLE_ACTIVITIES_WAITING, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (FETTLE_TYPE_ACTIVITIES_SPORTS);
  g_type_ensure (FETTLE_TYPE_ACTIVITIES_TABLE);
  g_type_ensure (FETTLE_TYPE_FIT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activities-list-page"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, result_stack);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, table);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, sports);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesListPage, list_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_settled);
}

static void
fettle_activities_list_page_class_init (FettleActivitiesListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activities_list_page_get_property;
  object_class->set_property = fettle_activities_list_page_set_property;
  object_class->dispose = fettle_activities_list_page_dispose;
  object_class->finalize = fettle_activities_list_page_finalize;
  install_properties (object_class);
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, FETTLE_TYPE_ACTIVITY);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "activities.copy-csv", NULL, activate_copy_csv);
  gtk_widget_class_install_action (widget_class, "activities.focus-first", NULL,
                                   activate_focus_first);
  gtk_widget_class_install_action (widget_class, "activities.show-all", NULL, activate_show_all);
  gtk_widget_class_install_property_action (widget_class, "activities.sport", "sport");
  gtk_widget_class_install_property_action (widget_class, "activities.sort-column", "sort-column");
  gtk_widget_class_install_property_action (widget_class, "activities.sort-descending",
                                            "sort-descending");
}

static void
remember_sorting (FettleActivitiesListPage *self)
{
  g_settings_bind (self->settings, "activities-sort-column", self, "sort-column",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "activities-sort-descending", self, "sort-descending",
                   G_SETTINGS_BIND_DEFAULT);
}

/* The sample season is looked at in its own order, which changes nothing of the athlete’s. */
static void
forget_sorting (FettleActivitiesListPage *self)
{
  g_settings_unbind (self, "sort-column");
  g_settings_unbind (self, "sort-descending");
  fettle_activities_table_sort (self->table, NULL, TRUE);
}

static void
fettle_activities_list_page_init (FettleActivitiesListPage *self)
{
  self->filter = fettle_activities_filter_new ();
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->status = fettle_activities_status_new (G_LIST_MODEL (self->filtered));
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fettle_deferred_menu_attach (self->menu_button, self->list_menu);

  fettle_activities_table_set_model (self->table, G_LIST_MODEL (self->filtered));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_object_bind_property (self->search_entry, "text", self->filter, "search",
                          G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->filter, "notify", G_CALLBACK (on_filter_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->status, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "notify", G_CALLBACK (on_table_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled",
                           G_CALLBACK (on_search_mode_changed), self, G_CONNECT_SWAPPED);

  self->settings = g_settings_new (FETTLE_BASE_ID ".State");
  remember_sorting (self);
}

/**
 * fettle_activities_list_page_set_library:
 * @library: (nullable): whose activities
 *
 * Shows the activities of another library.
 */
void
fettle_activities_list_page_set_library (FettleActivitiesListPage *self, FettleLibrary *library)
{
  FettleActivityList *list = NULL;

  g_return_if_fail (FETTLE_IS_ACTIVITIES_LIST_PAGE (self));

  if (self->library == library)
    return;

  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);
  g_set_object (&self->library, library);
  if (library != NULL)
    {
      if (fettle_library_is_sample (library))
        forget_sorting (self);
      list = fettle_library_get_activities (library);
      g_signal_connect_object (library, "notify::profile", G_CALLBACK (on_profile_changed), self,
                               G_CONNECT_SWAPPED);
      on_profile_changed (self);
    }
  fettle_activities_list_page_set_model (self, G_LIST_MODEL (list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

/**
 * fettle_activities_list_page_set_model:
 * @model: (nullable): the activities
 *
 * Shows these activities.
 */
void
fettle_activities_list_page_set_model (FettleActivitiesListPage *self, GListModel *model)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_LIST_PAGE (self));

  if (self->model == model)
    return;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (on_model_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_model_changed (self);
  gtk_filter_list_model_set_model (self->filtered, model);
  fettle_activities_status_set_model (self->status, model);
}

/**
 * fettle_activities_list_page_get_activities:
 *
 * Returns: (transfer none): the activities that are shown, in their order
 */
GListModel *
fettle_activities_list_page_get_activities (FettleActivitiesListPage *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_LIST_PAGE (self), NULL);

  return fettle_activities_table_get_sorted (self->table);
}

/**
 * fettle_activities_list_page_get_state:
 *
 * Returns: what the page shows
 */
FettleActivitiesState
fettle_activities_list_page_get_state (FettleActivitiesListPage *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_LIST_PAGE (self), FETTLE_ACTIVITIES_WAITING);

  return fettle_activities_status_get_state (self->status);
}

/**
 * fettle_activities_list_page_start_search:
 *
 * Shows the search, and gives it the focus.
 */
void
fettle_activities_list_page_start_search (FettleActivitiesListPage *self)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_LIST_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * fettle_activities_list_page_focus_main:
 *
 * Gives the focus to the rows rather than to the first button of the header bar; without rows to
 * what the page offers instead.
 */
void
fettle_activities_list_page_focus_main (FettleActivitiesListPage *self)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_LIST_PAGE (self));

  if (fettle_activities_list_page_get_state (self) == FETTLE_ACTIVITIES_LIST)
    fettle_activities_table_focus_rows (self->table);
  else if (!gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
