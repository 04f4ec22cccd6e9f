/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-bar.h"

#include "fettle-ink.h"

#define HEIGHT 10
#define RADIUS 2.5f

struct _FettleBar
{
  GtkWidget parent_instance;

  double fraction;
  FettleInk ink;
};

G_DEFINE_FINAL_TYPE (FettleBar, fettle_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FRACTION = 1,
  PROP_INK,
} FettleBarProperty;

static GParamSpec *properties[PROP_INK + 1];

static void
fettle_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FettleBar *self = FETTLE_BAR (widget);
  float width = (float) (self->fraction * gtk_widget_get_width (widget));
  float x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                ? (float) gtk_widget_get_width (widget) - width
                : 0;
  float y = (float) (gtk_widget_get_height (widget) - HEIGHT) / 2;
  GdkRGBA color = fettle_ink_get_rgba (self->ink);
  GskRoundedRect outline;

  if (width <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, MAX (width, 2), HEIGHT),
                                   RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
fettle_bar_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 12 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 108 : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fettle_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  FettleBar *self = FETTLE_BAR (object);

  switch ((FettleBarProperty) property_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_INK:
      g_value_set_int (value, (int) self->ink);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_bar_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  FettleBar *self = FETTLE_BAR (object);

  switch ((FettleBarProperty) property_id)
    {
    case PROP_FRACTION:
      if (self->fraction == g_value_get_double (value))
        return;
      self->fraction = g_value_get_double (value);
      break;
    case PROP_INK:
      if ((int) self->ink == g_value_get_int (value))
        return;
      self->ink = (FettleInk) g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
fettle_bar_class_init (FettleBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_bar_get_property;
  object_class->set_property = fettle_bar_set_property;
  widget_class->measure = fettle_bar_measure;
  widget_class->snapshot = fettle_bar_snapshot;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_INK]
      = g_param_spec_int ("ink", NULL, NULL, 0, FETTLE_N_INKS - 1, FETTLE_INK_NEUTRAL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fettle_bar_init (FettleBar *self)
{
  self->ink = FETTLE_INK_NEUTRAL;
}
