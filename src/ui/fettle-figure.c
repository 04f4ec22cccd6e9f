/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-figure.h"

#include "fettle-ui.h"

struct _FettleFigure
{
  AdwBin parent_instance;

  char *title;
  char *value;
  char *unit;
  char *note;
};

G_DEFINE_FINAL_TYPE (FettleFigure, fettle_figure, ADW_TYPE_BIN)

typedef enum
{
  PROP_NOTE = 1,
  PROP_TITLE,
  PROP_UNIT,
  PROP_VALUE,
} FettleFigureProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static gboolean
has_text (gpointer object, const char *text)
{
  return text != NULL && *text != '\0';
}

/* The labels stand in three places and two sizes; read out, they are one phrase. */
static void
update_words (FettleFigure *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *parts[] = { self->value, self->unit, self->note };
  g_auto (GStrv) words = NULL;
  g_autofree char *phrase = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (has_text (self, parts[i]))
      g_strv_builder_add (builder, parts[i]);
  words = g_strv_builder_end (builder);
  phrase = g_strjoinv (" ", words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->title != NULL ? self->title : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, phrase, -1);
}

static char **
get_field (FettleFigure *self, guint property_id)
{
  switch ((FettleFigureProperty) property_id)
    {
    case PROP_NOTE:
      return &self->note;
    case PROP_TITLE:
      return &self->title;
    case PROP_UNIT:
      return &self->unit;
    case PROP_VALUE:
      return &self->value;
    default:
      return NULL;
    }
}

static void
set_field (FettleFigure *self, guint property_id, const char *text)
{
  char **field = get_field (self, property_id);

  if (field == NULL || !g_set_str (field, text))
    return;

  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property_id]);
}

static void
fettle_figure_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  char **field = get_field (FETTLE_FIGURE (object), property_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
fettle_figure_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (get_field (FETTLE_FIGURE (object), property_id) != NULL)
    set_field (FETTLE_FIGURE (object), property_id, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
fettle_figure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_FIGURE);

  G_OBJECT_CLASS (fettle_figure_parent_class)->dispose (object);
}

static void
fettle_figure_finalize (GObject *object)
{
  FettleFigure *self = FETTLE_FIGURE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->unit, g_free);
  g_clear_pointer (&self->note, g_free);

  G_OBJECT_CLASS (fettle_figure_parent_class)->finalize (object);
}

static void
fettle_figure_class_init (FettleFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_figure_get_property;
  object_class->set_property = fettle_figure_set_property;
  object_class->dispose = fettle_figure_dispose;
  object_class->finalize = fettle_figure_finalize;

  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, FETTLE_UI_TEMPLATE ("fettle-figure"));
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
fettle_figure_init (FettleFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_figure_set:
 * @value: (nullable): the figure, or the dash for no value
 * @unit: (nullable): its unit
 * @note: (nullable): what it says
 *
 * Shows another value.
 */
void
fettle_figure_set (FettleFigure *self, const char *value, const char *unit, const char *note)
{
  g_return_if_fail (FETTLE_IS_FIGURE (self));

  set_field (self, PROP_VALUE, value);
  set_field (self, PROP_UNIT, unit);
  set_field (self, PROP_NOTE, note);
}
