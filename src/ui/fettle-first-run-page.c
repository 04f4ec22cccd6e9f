/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-first-run-page.h"

#include "fettle-first-run-garmin-dialog.h"
#include "fettle-ui.h"

struct _FettleFirstRunPage
{
  AdwBin parent_instance;

  GMenuModel *menu_model;
};

typedef enum
{
  PROP_MENU_MODEL = 1,
} FettleFirstRunPageProperty;

static GParamSpec *properties[PROP_MENU_MODEL + 1];

G_DEFINE_FINAL_TYPE (FettleFirstRunPage, fettle_first_run_page, ADW_TYPE_BIN)

static void
on_connect_garmin (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (fettle_first_run_garmin_dialog_new (), widget);
}

static void
fettle_first_run_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleFirstRunPage *self = FETTLE_FIRST_RUN_PAGE (object);

  switch ((FettleFirstRunPageProperty) id)
    {
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu_model);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_first_run_page_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  FettleFirstRunPage *self = FETTLE_FIRST_RUN_PAGE (object);

  switch ((FettleFirstRunPageProperty) id)
    {
    case PROP_MENU_MODEL:
      if (g_set_object (&self->menu_model, g_value_get_object (value)))
        g_object_notify_by_pspec (object, properties[PROP_MENU_MODEL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_first_run_page_dispose (GObject *object)
{
  FettleFirstRunPage *self = FETTLE_FIRST_RUN_PAGE (object);

  g_clear_object (&self->menu_model);
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_FIRST_RUN_PAGE);

  G_OBJECT_CLASS (fettle_first_run_page_parent_class)->dispose (object);
}

static void
fettle_first_run_page_class_init (FettleFirstRunPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_first_run_page_dispose;
  object_class->get_property = fettle_first_run_page_get_property;
  object_class->set_property = fettle_first_run_page_set_property;

  properties[PROP_MENU_MODEL]
      = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "first-run.connect-garmin", NULL,
                                   on_connect_garmin);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-first-run-page"));
}

static void
fettle_first_run_page_init (FettleFirstRunPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
