/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-files-page.h"

#include "fettle-ui.h"

struct _FettleImportFilesPage
{
  AdwNavigationPage parent_instance;

  GtkNoSelection *selection;
  GtkListView *view;
  guint focus_source;
  FettleImportGroup *group;
};

typedef enum
{
  PROP_GROUP = 1,
} FettleImportFilesPageProperty;

enum
{
  SIGNAL_ACTIVITY_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_GROUP + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FettleImportFilesPage, fettle_import_files_page, ADW_TYPE_NAVIGATION_PAGE)

static void
on_activate (GtkListView *view, guint position, FettleImportFilesPage *self)
{
  g_autoptr (FettleImportResult) result
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  int64_t activity_id = result != NULL ? fettle_import_result_get_activity_id (result) : 0;

  if (activity_id != 0)
    g_signal_emit (self, signals[SIGNAL_ACTIVITY_CHOSEN], 0, activity_id);
}

static void
focus_files (gpointer data)
{
  FettleImportFilesPage *self = data;

  self->focus_source = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* The row that was activated is gone. The toolkit gives the focus to the dialog itself, but only
 * with the next frame. */
static void
on_shown (FettleImportFilesPage *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_files, self);
}

static void
fettle_import_files_page_constructed (GObject *object)
{
  FettleImportFilesPage *self = FETTLE_IMPORT_FILES_PAGE (object);

  G_OBJECT_CLASS (fettle_import_files_page_parent_class)->constructed (object);

  if (self->group == NULL)
    return;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 fettle_import_group_get_title (self->group));
  gtk_no_selection_set_model (self->selection, fettle_import_group_get_results (self->group));
}

static void
fettle_import_files_page_dispose (GObject *object)
{
  FettleImportFilesPage *self = FETTLE_IMPORT_FILES_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_IMPORT_FILES_PAGE);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (fettle_import_files_page_parent_class)->dispose (object);
}

static void
fettle_import_files_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleImportFilesPage *self = FETTLE_IMPORT_FILES_PAGE (object);

  switch ((FettleImportFilesPageProperty) id)
    {
    case PROP_GROUP:
      g_value_set_object (value, self->group);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_files_page_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  FettleImportFilesPage *self = FETTLE_IMPORT_FILES_PAGE (object);

  switch ((FettleImportFilesPageProperty) id)
    {
    case PROP_GROUP:
      self->group = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_files_page_class_init (FettleImportFilesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = fettle_import_files_page_constructed;
  object_class->dispose = fettle_import_files_page_dispose;
  object_class->get_property = fettle_import_files_page_get_property;
  object_class->set_property = fettle_import_files_page_set_property;

  properties[PROP_GROUP]
      = g_param_spec_object ("group", NULL, NULL, FETTLE_TYPE_IMPORT_GROUP,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_ACTIVITY_CHOSEN]
      = g_signal_new ("activity-chosen", FETTLE_TYPE_IMPORT_FILES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-import-files-page"));
  gtk_widget_class_bind_template_child (widget_class, FettleImportFilesPage, selection);
  gtk_widget_class_bind_template_child (widget_class, FettleImportFilesPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
fettle_import_files_page_init (FettleImportFilesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_import_files_page_new:
 * @group: results that are alike
 *
 * Returns: (transfer floating): a page that lists the files of @group
 */
AdwNavigationPage *
fettle_import_files_page_new (FettleImportGroup *group)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_GROUP (group), NULL);

  return g_object_new (FETTLE_TYPE_IMPORT_FILES_PAGE, "group", group, NULL);
}
