/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activity-zones-bar.h"

#include <glib/gi18n-lib.h>

#include "fettle-activity-zones.h"
#include "fettle-ink.h"

#define HEIGHT 9
#define RADIUS 2.5f
#define GAP    1

struct _FettleActivityZonesBar
{
  GtkWidget parent_instance;

  FettleActivity *activity;
  FettleActivityZones zones;
  gboolean parsed; /* rows far from the screen are bound and never drawn */
};

G_DEFINE_FINAL_TYPE (FettleActivityZonesBar, fettle_activity_zones_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ACTIVITY = 1,
} FettleActivityZonesBarProperty;

static GParamSpec *properties[PROP_ACTIVITY + 1];

static void
ensure_zones (FettleActivityZonesBar *self)
{
  g_autofree char *sentence = NULL;

  if (self->parsed)
    return;
  self->parsed = TRUE;
  fettle_activity_zones_parse (self->activity != NULL ? self->activity->hr_zones_data : NULL,
                               &self->zones);
  sentence = fettle_activity_zones_dup_sentence (&self->zones);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

static void
append_zone (FettleActivityZonesBar *self, GtkSnapshot *snapshot, size_t zone, float x, float width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA color = fettle_ink_get_rgba (fettle_palette_zone_ink (zone, self->zones.n_zones));

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = (float) gtk_widget_get_width (widget) - x - width;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, width, HEIGHT));
}

static void
fettle_activity_zones_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleActivityZonesBar *self = FETTLE_ACTIVITY_ZONES_BAR (widget);
  int width = gtk_widget_get_width (widget);
  GskRoundedRect outline;
  double total, x = 0;

  ensure_zones (self);
  total = fettle_activity_zones_get_total (&self->zones);
  if (total <= 0)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (0, (float) (gtk_widget_get_height (widget) - HEIGHT)
                                                       / 2));
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, (float) width, HEIGHT),
                                   RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  for (size_t i = 0; i < self->zones.n_zones; i++)
    {
      double share = self->zones.seconds[i] / total * width;

      if (share <= 0)
        continue;
      append_zone (self, snapshot, i, (float) x, (float) MAX (share - GAP, 1));
      x += share;
    }
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
fettle_activity_zones_bar_measure (GtkWidget *widget,
                                   GtkOrientation orientation,
                                   int for_size,
                                   int *minimum,
                                   int *natural,
                                   int *minimum_baseline,
                                   int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 108 : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fettle_activity_zones_bar_get_property (GObject *object,
                                        guint property_id,
                                        GValue *value,
                                        GParamSpec *pspec)
{
  FettleActivityZonesBar *self = FETTLE_ACTIVITY_ZONES_BAR (object);

  switch ((FettleActivityZonesBarProperty) property_id)
    {
    case PROP_ACTIVITY:
      g_value_set_object (value, self->activity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_zones_bar_set_property (GObject *object,
                                        guint property_id,
                                        const GValue *value,
                                        GParamSpec *pspec)
{
  switch ((FettleActivityZonesBarProperty) property_id)
    {
    case PROP_ACTIVITY:
      fettle_activity_zones_bar_set_activity (FETTLE_ACTIVITY_ZONES_BAR (object),
                                              g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activity_zones_bar_dispose (GObject *object)
{
  FettleActivityZonesBar *self = FETTLE_ACTIVITY_ZONES_BAR (object);

  g_clear_object (&self->activity);

  G_OBJECT_CLASS (fettle_activity_zones_bar_parent_class)->dispose (object);
}

static void
fettle_activity_zones_bar_class_init (FettleActivityZonesBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fettle_activity_zones_bar_get_property;
  object_class->set_property = fettle_activity_zones_bar_set_property;
  object_class->dispose = fettle_activity_zones_bar_dispose;
  widget_class->measure = fettle_activity_zones_bar_measure;
  widget_class->snapshot = fettle_activity_zones_bar_snapshot;

  properties[PROP_ACTIVITY]
      = g_param_spec_object ("activity", NULL, NULL, FETTLE_TYPE_ACTIVITY,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fettle_activity_zones_bar_init (FettleActivityZonesBar *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time in zone"), -1);
}

/**
 * fettle_activity_zones_bar_set_activity:
 * @activity: (nullable): whose time in zone
 *
 * Shows another activity.
 */
void
fettle_activity_zones_bar_set_activity (FettleActivityZonesBar *self, FettleActivity *activity)
{
  g_return_if_fail (FETTLE_IS_ACTIVITY_ZONES_BAR (self));

  if (!g_set_object (&self->activity, activity))
    return;

  self->parsed = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVITY]);
}
