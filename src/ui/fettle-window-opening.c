/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-window-opening.h"

#include "fettle-progress.h"
#include "fettle-ui.h"

struct _FettleWindowOpening
{
  AdwBin parent_instance;

  FettleSession *session;
};

typedef enum
{
  PROP_SESSION = 1,
} FettleWindowOpeningProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (FettleWindowOpening, fettle_window_opening, ADW_TYPE_BIN)

static gboolean
is_object (GtkWidget *widget, GObject *object)
{
  return object != NULL;
}

static void
fettle_window_opening_dispose (GObject *object)
{
  FettleWindowOpening *self = FETTLE_WINDOW_OPENING (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_WINDOW_OPENING);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fettle_window_opening_parent_class)->dispose (object);
}

static void
fettle_window_opening_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleWindowOpening *self = FETTLE_WINDOW_OPENING (object);

  switch ((FettleWindowOpeningProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_window_opening_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  FettleWindowOpening *self = FETTLE_WINDOW_OPENING (object);

  switch ((FettleWindowOpeningProperty) id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_window_opening_class_init (FettleWindowOpeningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_window_opening_dispose;
  object_class->get_property = fettle_window_opening_get_property;
  object_class->set_property = fettle_window_opening_set_property;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, FETTLE_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (FETTLE_TYPE_PROGRESS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-window-opening"));
  gtk_widget_class_bind_template_callback (widget_class, is_object);
}

static void
fettle_window_opening_init (FettleWindowOpening *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
