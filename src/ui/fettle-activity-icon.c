/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-icon.h"

#include "fettle-ink.h"

#define SIZE 16

struct _FettleActivityIcon
{
  GtkWidget parent_instance;

  FettleActivity *activity;
  GdkPaintable *paintable;
};

G_DEFINE_FINAL_TYPE (FettleActivityIcon, fettle_activity_icon, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ACTIVITY = 1,
} FettleActivityIconProperty;

static GParamSpec *properties[PROP_ACTIVITY + 1];

static void
ensure_paintable (FettleActivityIcon *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));

  if (self->paintable == NULL)
    self->paintable = GDK_PAINTABLE (gtk_icon_theme_lookup_icon (
        theme, fettle_activity_kind_get_icon_name (fettle_activity_get_kind (self->activity)), NULL,
        SIZE, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0));
}

static void
fettle_activity_icon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleActivityIcon *self = FETTLE_ACTIVITY_ICON (widget);
  GdkRGBA color;

  if (self->activity == NULL)
    return;

  ensure_paintable (self);
  color = fettle_ink_get_rgba (
      fettle_activity_kind_get_ink (fettle_activity_get_kind (self->activity)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - SIZE) / 2,
                                                (float) (gtk_widget_get_height (widget) - SIZE)
                                                    / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->paintable), snapshot,
                                            SIZE, SIZE, &color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
fettle_activity_icon_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fettle_activity_icon_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  FettleActivityIcon *self = FETTLE_ACTIVITY_ICON (object);

  switch ((FettleActivityIconProperty) property_id)
    {
    case PROP_ACTIVITY:
      g_value_set_object (value, self->activity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_icon_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((FettleActivityIconProperty) property_id)
    {
    case PROP_ACTIVITY:
      fettle_activity_icon_set_activity (FETTLE_ACTIVITY_ICON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_icon_dispose (GObject *object)
{
  FettleActivityIcon *self = FETTLE_ACTIVITY_ICON (object);

  g_clear_object (&self->activity);
  g_clear_object (&self->paintable);

  G_OBJECT_CLASS (fettle_activity_icon_parent_class)->dispose (object);
}

static void
fettle_activity_icon_class_init (FettleActivityIconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activity_icon_get_property;
  object_class->set_property = fettle_activity_icon_set_property;
  object_class->dispose = fettle_activity_icon_dispose;
  widget_class->measure = fettle_activity_icon_measure;
  widget_class->snapshot = fettle_activity_icon_snapshot;

  properties[PROP_ACTIVITY]
      = g_param_spec_object ("activity", NULL, NULL, FETTLE_TYPE_ACTIVITY,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fettle_activity_icon_init (FettleActivityIcon *self)
{
}

/**
 * fettle_activity_icon_set_activity:
 * @activity: (nullable): whose sport
 *
 * Shows the sport of another activity.
 */
void
fettle_activity_icon_set_activity (FettleActivityIcon *self, FettleActivity *activity)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_ICON (self));

  if (!g_set_object (&self->activity, activity))
    return;

  g_clear_object (&self->paintable);
  if (activity != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    fettle_activity_get_sport_title (activity), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}
