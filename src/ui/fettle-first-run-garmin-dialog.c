/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-first-run-garmin-dialog.h"

#include "fettle-ui.h"

struct _FettleFirstRunGarminDialog
{
  AdwDialog parent_instance;
};

G_DEFINE_FINAL_TYPE (FettleFirstRunGarminDialog, fettle_first_run_garmin_dialog, ADW_TYPE_DIALOG)

/* Closes, and hands on to the window's own action. */
static void
on_choose_files (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkRoot) root = g_object_ref (gtk_widget_get_root (widget));

  adw_dialog_close (ADW_DIALOG (widget));
  gtk_widget_activate_action (GTK_WIDGET (root), "win.import", NULL);
}

static void
fettle_first_run_garmin_dialog_dispose (GObject *object)
{
  /* libadwaita 1.7 does not let go of the sheet of a closed dialog, and so of what is in it. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_FIRST_RUN_GARMIN_DIALOG);

  G_OBJECT_CLASS (fettle_first_run_garmin_dialog_parent_class)->dispose (object);
}

static void
fettle_first_run_garmin_dialog_class_init (FettleFirstRunGarminDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_first_run_garmin_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "garmin.choose-files", NULL, on_choose_files);
  gtk_widget_class_set_template_from_resource (widget_class, FETTLE_UI_TEMPLATE (
                                                                 "fettle-first-run-garmin-dialog"));
}

static void
fettle_first_run_garmin_dialog_init (FettleFirstRunGarminDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fettle_first_run_garmin_dialog_new:
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
fettle_first_run_garmin_dialog_new (void)
{
  return g_object_new (FETTLE_TYPE_FIRST_RUN_GARMIN_DIALOG, NULL);
}
