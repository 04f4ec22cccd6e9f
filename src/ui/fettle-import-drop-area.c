/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-import-drop-area.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "fettle-import-selection.h"
#include "fettle-ui.h"

struct _FettleImportDropArea
{
  GtkWidget parent_instance;

  GtkOverlay *overlay;
  GtkWidget *highlight;
  GtkLabel *description;

  GtkWidget *highlighted; /* weak */
  GtkDropTarget *target;
  GCancellable *describing;
  gboolean enabled;
};

typedef enum
{
  PROP_CHILD = 1,
  PROP_HIGHLIGHTED,
  PROP_ENABLED,
} FettleImportDropAreaProperty;

enum
{
  SIGNAL_DROPPED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_ENABLED + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FettleImportDropArea, fettle_import_drop_area, GTK_TYPE_WIDGET)

static GListModel *
list_files (const GValue *value)
{
  GListStore *files = g_list_store_new (G_TYPE_FILE);

  if (value != NULL && G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *l = list; l != NULL; l = l->next)
        g_list_store_append (files, l->data);
    }

  return G_LIST_MODEL (files);
}

static void
set_description (FettleImportDropArea *self, const char *selection)
{
  g_autofree char *text = NULL;

  if (selection != NULL && *selection != '\0')
    /* Translators: %s is what is about to be dropped, such as “3 FIT files, 1 folder”. */
    text = g_strdup_printf (_ ("%s. The originals are kept as they are."), selection);

  gtk_label_set_label (self->description,
                       text != NULL ? text : _ ("The originals are kept as they are."));
}

static void
on_described (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FettleImportDropArea) self = user_data;
  g_autofree char *selection = NULL;

  selection = fettle_import_selection_describe_finish (G_LIST_MODEL (source), result, NULL);

  if (selection != NULL && fettle_import_drop_area_is_hovered (self))
    set_description (self, selection);
}

static void
on_value_changed (FettleImportDropArea *self)
{
  const GValue *value = gtk_drop_target_get_value (self->target);

  if (value != NULL)
    {
      g_autoptr (GListModel) files = list_files (value);

      fettle_import_drop_area_hover (self, files);
    }
}

static GdkDragAction
on_enter (FettleImportDropArea *self)
{
  if (!self->enabled)
    return 0;

  fettle_import_drop_area_hover (self, NULL);
  on_value_changed (self);

  return GDK_ACTION_COPY;
}

static gboolean
on_drop (FettleImportDropArea *self, const GValue *value)
{
  g_autoptr (GListModel) files = list_files (value);

  fettle_import_drop_area_leave (self);

  if (!self->enabled || g_list_model_get_n_items (files) == 0)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, files);

  return TRUE;
}

/* The header bar stays in sight: files are dropped on what is below it. */
static AdwToolbarView *
find_toolbar_view (GtkWidget *widget)
{
  AdwToolbarView *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (ADW_IS_TOOLBAR_VIEW (widget)
      && adw_toolbar_view_get_top_bar_height (ADW_TOOLBAR_VIEW (widget)) > 0)
    return ADW_TOOLBAR_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toolbar_view (child);

  return found;
}

static gboolean
on_get_child_position (GtkOverlay *overlay,
                       GtkWidget *child,
                       GdkRectangle *position,
                       FettleImportDropArea *self)
{
  GtkWidget *covered = gtk_overlay_get_child (overlay);
  AdwToolbarView *view;
  graphene_rect_t bounds;
  int top;

  if (self->highlighted != NULL && gtk_widget_get_mapped (self->highlighted))
    covered = self->highlighted;
  if (covered == NULL || !gtk_widget_compute_bounds (covered, GTK_WIDGET (overlay), &bounds))
    return FALSE;

  view = find_toolbar_view (covered);
  top = view != NULL ? adw_toolbar_view_get_top_bar_height (view) : 0;
  *position = (GdkRectangle) {
    .x = (int) bounds.origin.x,
    .y = (int) bounds.origin.y + top,
    .width = (int) bounds.size.width,
    .height = MAX ((int) bounds.size.height - top, 0),
  };

  return TRUE;
}

static void
set_enabled (FettleImportDropArea *self, gboolean enabled)
{
  if (self->enabled == enabled)
    return;

  self->enabled = enabled;
  gtk_drop_target_set_actions (self->target, enabled ? GDK_ACTION_COPY : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

static void
fettle_import_drop_area_dispose (GObject *object)
{
  FettleImportDropArea *self = FETTLE_IMPORT_DROP_AREA (object);

  g_cancellable_cancel (self->describing);
  g_clear_object (&self->describing);
  g_clear_weak_pointer (&self->highlighted);
  gtk_widget_dispose_template (GTK_WIDGET (self), FETTLE_TYPE_IMPORT_DROP_AREA);

  G_OBJECT_CLASS (fettle_import_drop_area_parent_class)->dispose (object);
}

static void
fettle_import_drop_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleImportDropArea *self = FETTLE_IMPORT_DROP_AREA (object);

  switch ((FettleImportDropAreaProperty) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, gtk_overlay_get_child (self->overlay));
      break;
    case PROP_HIGHLIGHTED:
      g_value_set_object (value, self->highlighted);
      break;
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_drop_area_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  FettleImportDropArea *self = FETTLE_IMPORT_DROP_AREA (object);

  switch ((FettleImportDropAreaProperty) id)
    {
    case PROP_CHILD:
      gtk_overlay_set_child (self->overlay, g_value_get_object (value));
      break;
    case PROP_HIGHLIGHTED:
      fettle_import_drop_area_set_highlighted (self, g_value_get_object (value));
      break;
    case PROP_ENABLED:
      set_enabled (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_import_drop_area_class_init (FettleImportDropAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fettle_import_drop_area_dispose;
  object_class->get_property = fettle_import_drop_area_get_property;
  object_class->set_property = fettle_import_drop_area_set_property;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_HIGHLIGHTED]
      = g_param_spec_object ("highlighted", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_DROPPED]
      = g_signal_new ("dropped", FETTLE_TYPE_IMPORT_DROP_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_LIST_MODEL);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-import-drop-area"));
  gtk_widget_class_bind_template_child (widget_class, FettleImportDropArea, overlay);
  gtk_widget_class_bind_template_child (widget_class, FettleImportDropArea, highlight);
  gtk_widget_class_bind_template_child (widget_class, FettleImportDropArea, description);
  gtk_widget_class_bind_template_callback (widget_class, on_get_child_position);
}

static void
fettle_import_drop_area_init (FettleImportDropArea *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->enabled = TRUE;
  self->target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  /* The files are wanted while they hover, so that the highlight can say what they are. */
  gtk_drop_target_set_preload (self->target, TRUE);
  g_signal_connect_swapped (self->target, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (self->target, "leave", G_CALLBACK (fettle_import_drop_area_leave),
                            self);
  g_signal_connect_swapped (self->target, "drop", G_CALLBACK (on_drop), self);
  g_signal_connect_swapped (self->target, "notify::value", G_CALLBACK (on_value_changed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
}

/**
 * fettle_import_drop_area_set_highlighted:
 * @self: a drop area
 * @highlighted: (nullable): a widget inside the child; %NULL is the whole child
 *
 * Sets what the highlight covers while files hover, below its header bar.
 */
void
fettle_import_drop_area_set_highlighted (FettleImportDropArea *self, GtkWidget *highlighted)
{
  g_return_if_fail (FETTLE_IS_IMPORT_DROP_AREA (self));
  g_return_if_fail (highlighted == NULL || GTK_IS_WIDGET (highlighted));

  if (g_set_weak_pointer (&self->highlighted, highlighted))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGHLIGHTED]);
}

/**
 * fettle_import_drop_area_hover:
 * @self: a drop area
 * @files: (nullable): the files that hover, once they are known
 *
 * Shows the highlight.
 */
void
fettle_import_drop_area_hover (FettleImportDropArea *self, GListModel *files)
{
  g_return_if_fail (FETTLE_IS_IMPORT_DROP_AREA (self));
  g_return_if_fail (files == NULL || G_IS_LIST_MODEL (files));

  if (!fettle_import_drop_area_is_hovered (self))
    set_description (self, NULL);
  gtk_widget_set_visible (self->highlight, TRUE);

  if (files != NULL)
    {
      g_cancellable_cancel (self->describing);
      g_clear_object (&self->describing);
      self->describing = g_cancellable_new ();
      fettle_import_selection_describe_async (files, self->describing, on_described,
                                              g_object_ref (self));
    }
}

/**
 * fettle_import_drop_area_leave:
 * @self: a drop area
 *
 * Takes the highlight away.
 */
void
fettle_import_drop_area_leave (FettleImportDropArea *self)
{
  g_return_if_fail (FETTLE_IS_IMPORT_DROP_AREA (self));

  g_cancellable_cancel (self->describing);
  gtk_widget_set_visible (self->highlight, FALSE);
}

/**
 * fettle_import_drop_area_is_hovered:
 * @self: a drop area
 *
 * Returns: %TRUE while the highlight is shown
 */
gboolean
fettle_import_drop_area_is_hovered (FettleImportDropArea *self)
{
  g_return_val_if_fail (FETTLE_IS_IMPORT_DROP_AREA (self), FALSE);

  return gtk_widget_get_visible (self->highlight);
}
