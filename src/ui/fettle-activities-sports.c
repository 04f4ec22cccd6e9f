/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-sports.h"

#include "fettle-ui.h"

struct _FettleActivitiesSports
{
  AdwBin parent_instance;

  char *count;

  GtkWidget *run_chip;
  GtkWidget *ride_chip;
  GtkWidget *swim_chip;
  GtkWidget *strength_chip;
  GtkWidget *walk_chip;
  GtkWidget *other_chip;
};

G_DEFINE_FINAL_TYPE (FettleActivitiesSports, fettle_activities_sports, ADW_TYPE_BIN)

typedef enum
{
  PROP_COUNT = 1,
} FettleActivitiesSportsProperty;

static GParamSpec *properties[PROP_COUNT + 1];

static void
fettle_activities_sports_get_property (GObject *object,
                                       guint property_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  FettleActivitiesSports *self = FETTLE_ACTIVITIES_SPORTS (object);

  switch ((FettleActivitiesSportsProperty) property_id)
    {
    case PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_sports_set_property (GObject *object,
                                       guint property_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  FettleActivitiesSports *self = FETTLE_ACTIVITIES_SPORTS (object);

  switch ((FettleActivitiesSportsProperty) property_id)
    {
    case PROP_COUNT:
      if (g_set_str (&self->count, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_sports_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_ACTIVITIES_SPORTS);

  G_OBJECT_CLASS (fettle_activities_sports_parent_class)->dispose (object);
}

static void
fettle_activities_sports_finalize (GObject *object)
{
  FettleActivitiesSports *self = FETTLE_ACTIVITIES_SPORTS (object);

  g_clear_pointer (&self->count, g_free);

  G_OBJECT_CLASS (fettle_activities_sports_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-activities-sports"));
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesSports, run_chip);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesSports, ride_chip);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesSports, swim_chip);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesSports, strength_chip);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesSports, walk_chip);
  gtk_widget_class_bind_template_child (widget_class, FettleActivitiesSports, other_chip);
}

static void
fettle_activities_sports_class_init (FettleActivitiesSportsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fettle_activities_sports_get_property;
  object_class->set_property = fettle_activities_sports_set_property;
  object_class->dispose = fettle_activities_sports_dispose;
  object_class->finalize = fettle_activities_sports_finalize;

  properties[PROP_COUNT]
      = g_param_spec_string ("count", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
fettle_activities_sports_init (FettleActivitiesSports *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_activities_sports_show_kinds:
 * @kinds: (array fixed-size=6): for each kind whether there are activities of it
 *
 * Shows a button for each sport that there is something of.
 */
void
fettle_activities_sports_show_kinds (FettleActivitiesSports *self, const gboolean *kinds)
{
  GtkWidget *chips[FETTLE_N_ACTIVITY_KINDS]
      = { [FETTLE_ACTIVITY_KIND_RUN] = self->run_chip,
          [FETTLE_ACTIVITY_KIND_RIDE] = self->ride_chip,
          [FETTLE_ACTIVITY_KIND_SWIM] = self->swim_chip,
          [FETTLE_ACTIVITY_KIND_STRENGTH] = self->strength_chip,
          [FETTLE_ACTIVITY_KIND_WALK] = self->walk_chip,
          [FETTLE_ACTIVITY_KIND_OTHER] = self->other_chip };

  g_return_if_fail (FETTLE_IS_ACTIVITIES_SPORTS (self));

  for (FettleActivityKind kind = 0; kind < FETTLE_N_ACTIVITY_KINDS; kind++)
    gtk_widget_set_visible (chips[kind], kinds[kind]);
}
