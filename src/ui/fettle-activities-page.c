/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-page.h"

#include "fettle-activities-list-page.h"
#include "fettle-activity-page.h"
#include "fettle-ui.h"

struct _FettleActivitiesPage
{
  AdwNavigationPage parent_instance;

  FettleLibrary *library;

  AdwNavigationView *navigation;
  FettleActivitiesListPage *list_page;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesPage, fettle_activities_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_READY,
} FettleActivitiesPageProperty;

static GParamSpec *properties[PROP_READY + 1];

/* --- navigation --- */

static void
go_to_list (FettleActivitiesPage *self)
{
  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->list_page));
}

static void
push_page (FettleActivitiesPage *self, GtkWidget *page)
{
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

static void
on_activated (FettleActivitiesPage *self, FettleActivity *activity)
{
  if (self->library != NULL)
    push_page (self, fettle_activity_page_new_for_activity (self->library, activity));
}

static void
activate_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fettle_activities_page_open (FETTLE_ACTIVITIES_PAGE (widget), g_variant_get_int64 (parameter));
}

static void
activate_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FettleActivitiesPage *self = FETTLE_ACTIVITIES_PAGE (widget);

  go_to_list (self);
  fettle_activities_list_page_start_search (self->list_page);
}

static void
activate_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_navigation_view_pop (FETTLE_ACTIVITIES_PAGE (widget)->navigation);
}

static void
activate_go_to_list (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_list (FETTLE_ACTIVITIES_PAGE (widget));
}

static void
on_state_changed (FettleActivitiesPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static gboolean
shows_list (FettleActivitiesPage *self)
{
  return adw_navigation_view_get_visible_page (self->navigation)
         == ADW_NAVIGATION_PAGE (self->list_page);
}

/* --- the object --- */

static void
fettle_activities_page_get_property (GObject *object,
                                     guint property_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  FettleActivitiesPage *self = FETTLE_ACTIVITIES_PAGE (object);

  switch ((FettleActivitiesPageProperty) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_READY:
      g_value_set_boolean (value, !shows_list (self)
                                      || fettle_activities_page_get_state (self)
                                             > FETTLE_ACTIVITIES_EMPTY);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_page_set_property (GObject *object,
                                     guint property_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  FettleActivitiesPage *self = FETTLE_ACTIVITIES_PAGE (object);

  switch ((FettleActivitiesPageProperty) property_id)
    {
    case PROP_LIBRARY:
      fettle_activities_page_set_library (self, g_value_get_object (value));
      break;
    case PROP_READY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_page_dispose (GObject *object)
{
  FettleActivitiesPage *self = FETTLE_ACTIVITIES_PAGE (object);

  /* The template would free the child that the page still points to. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_ACTIVITIES_PAGE);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (fettle_activities_page_parent_class)->dispose (object);
}

static void
fettle_activities_page_class_init (FettleActivitiesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activities_page_get_property;
  object_class->set_property = fettle_activities_page_set_property;
  object_class->dispose = fettle_activities_page_dispose;

  properties[PROP_LIBRARY]
      = g_param_spec_object ("library", NULL, NULL, FETTLE_TYPE_LIBRARY,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (FETTLE_TYPE_ACTIVITIES_LIST_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activities-page"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesPage, list_page);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_state_changed);
  gtk_widget_class_install_action (widget_class, "activities.open", "x", activate_open);
  gtk_widget_class_install_action (widget_class, "activities.search", NULL, activate_search);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, activate_back);
  gtk_widget_class_install_action (widget_class, "page.home", NULL, activate_go_to_list);
}

static void
fettle_activities_page_init (FettleActivitiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_activities_page_new:
 * @library: (nullable): whose activities
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
fettle_activities_page_new (FettleLibrary *library)
{
  return g_object_new (FETTLE_TYPE_ACTIVITIES_PAGE, "library", library, NULL);
}

/**
 * fettle_activities_page_set_library:
 * @library: (nullable): whose activities
 *
 * Goes back to the list, and shows another library.
 */
void
fettle_activities_page_set_library (FettleActivitiesPage *self, FettleLibrary *library)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_PAGE (self));

  if (!g_set_object (&self->library, library))
    return;

  go_to_list (self);
  fettle_activities_list_page_set_library (self->list_page, library);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

/**
 * fettle_activities_page_set_model:
 * @model: (nullable): the activities
 *
 * Lists these activities.
 */
void
fettle_activities_page_set_model (FettleActivitiesPage *self, GListModel *model)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_PAGE (self));

  fettle_activities_list_page_set_model (self->list_page, model);
}

/**
 * fettle_activities_page_get_activities:
 *
 * Returns: (transfer none): the activities that are listed, in their order
 */
GListModel *
fettle_activities_page_get_activities (FettleActivitiesPage *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_PAGE (self), NULL);

  return fettle_activities_list_page_get_activities (self->list_page);
}

/**
 * fettle_activities_page_get_state:
 *
 * Returns: what the list shows
 */
FettleActivitiesState
fettle_activities_page_get_state (FettleActivitiesPage *self)
{
  g_return_val_if_fail (FETTLE_IS_ACTIVITIES_PAGE (self), FETTLE_ACTIVITIES_WAITING);

  return fettle_activities_list_page_get_state (self->list_page);
}

/**
 * fettle_activities_page_open:
 * @activity_id: an activity of the library
 *
 * Shows the page of an activity over what is seen now.
 */
void
fettle_activities_page_open (FettleActivitiesPage *self, int64_t activity_id)
{
  g_return_if_fail (FETTLE_IS_ACTIVITIES_PAGE (self));
  g_return_if_fail (self->library != NULL);

  push_page (self, fettle_activity_page_new (self->library, activity_id));
}

/**
 * fettle_activities_page_focus_main:
 * @page: a page of activities
 *
 * Gives the focus to the list, or to what is shown over it.
 */
void
fettle_activities_page_focus_main (GtkWidget *page)
{
  FettleActivitiesPage *self = FETTLE_ACTIVITIES_PAGE (page);

  if (shows_list (self))
    fettle_activities_list_page_focus_main (self->list_page);
  else
    gtk_widget_child_focus (GTK_WIDGET (adw_navigation_view_get_visible_page (self->navigation)),
                            GTK_DIR_TAB_FORWARD);
}
