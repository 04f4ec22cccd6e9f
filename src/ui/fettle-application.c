/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-application.h"

#include <glib/gi18n-lib.h>

#include "fettle-ui.h"
#include "fettle-window.h"

#define HOMEPAGE "https://github.com/fettleapp/fettle"

struct _FettleApplication
{
  AdwApplication parent_instance;

  FettleSession *session;
};

typedef enum
{
  PROP_SESSION = 1,
} FettleApplicationProperty;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_FINAL_TYPE (FettleApplication, fettle_application, ADW_TYPE_APPLICATION)

/* --- Actions -------------------------------------------------------------------------------- */

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  AdwDialog *dialog
      = adw_about_dialog_new_from_appdata (FETTLE_UI_RESOURCES "/metainfo.xml", FETTLE_VERSION);

  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), "fettle");
  adw_about_dialog_set_copyright (ADW_ABOUT_DIALOG (dialog), "© 2026 The Fettle authors");
  /* Translators: put your names here, one a line; they are shown in the About dialog. */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _ ("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (application)));
}

/* GTK names these two keys as programs do, with a line between the words. */
static void
write_key_names (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      const char *text = gtk_label_get_text (GTK_LABEL (widget));

      if (g_str_equal (text, "Page_Up"))
        gtk_label_set_text (GTK_LABEL (widget), C_ ("keyboard", "Page Up"));
      else if (g_str_equal (text, "Page_Down"))
        gtk_label_set_text (GTK_LABEL (widget), C_ ("keyboard", "Page Down"));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    write_key_names (child);
}

/* Which of the two it is, a dialog or a window, depends on the version of libadwaita. */
static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  GtkWindow *window = gtk_application_get_active_window (application);
  g_autoptr (GtkBuilder) builder
      = gtk_builder_new_from_resource (FETTLE_UI_RESOURCES "/shortcuts.ui");
  GObject *shortcuts = gtk_builder_get_object (builder, "shortcuts");

  if (ADW_IS_DIALOG (shortcuts))
    {
      adw_dialog_present (ADW_DIALOG (shortcuts), GTK_WIDGET (window));
    }
  else
    {
      write_key_names (GTK_WIDGET (shortcuts));
      gtk_window_set_transient_for (GTK_WINDOW (shortcuts), window);
      gtk_window_present (GTK_WINDOW (shortcuts));
    }
}

static void
on_homepage (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (HOMEPAGE);

  gtk_uri_launcher_launch (launcher, gtk_application_get_active_window (application), NULL, NULL,
                           NULL);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = on_quit },
  { .name = "about", .activate = on_about },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "homepage", .activate = on_homepage },
};

/* The shortcuts dialog tells the same keys; a test compares. */
static const struct
{
  const char *action;
  const char *key;
} keys[] = {
  { "app.quit", "<Control>q" },
  { "app.shortcuts", "<Control>question" },
  { "window.close", "<Control>w" },
  { "win.import", "<Control>o" },
  { "win.import-folder", "<Control><Shift>o" },
  { "win.search", "<Control>f" },
  { "win.toggle-sidebar", "F9" },
  { "win.show-page::activities", "<Alt>1" },
  { "win.show-page::fitness", "<Alt>2" },
};

/* --- Application ---------------------------------------------------------------------------- */

static FettleWindow *
ensure_window (FettleApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL)
    return FETTLE_WINDOW (window);

  return fettle_window_new (GTK_APPLICATION (self), self->session);
}

static void
fettle_application_startup (GApplication *application)
{
  FettleApplication *self = FETTLE_APPLICATION (application);

  /* The library opens on a thread of its own while the toolkit makes itself ready. */
  fettle_session_open (self->session);
  fettle_ui_init ();
  G_APPLICATION_CLASS (fettle_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (FETTLE_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action,
                                           (const char *[]) { keys[i].key, NULL });
}

static void
fettle_application_activate (GApplication *application)
{
  fettle_window_present (ensure_window (FETTLE_APPLICATION (application)));
}

static void
fettle_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  FettleWindow *window = ensure_window (FETTLE_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  g_list_store_splice (list, 0, 0, (gpointer *) files, (guint) n_files);
  fettle_window_present (window);
  fettle_window_import (window, G_LIST_MODEL (list));
}

static void
fettle_application_shutdown (GApplication *application)
{
  G_APPLICATION_CLASS (fettle_application_parent_class)->shutdown (application);

  fettle_session_close (FETTLE_APPLICATION (application)->session);
}

static void
fettle_application_dispose (GObject *object)
{
  FettleApplication *self = FETTLE_APPLICATION (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (fettle_application_parent_class)->dispose (object);
}

static void
fettle_application_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleApplication *self = FETTLE_APPLICATION (object);

  switch ((FettleApplicationProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_application_class_init (FettleApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = fettle_application_dispose;
  object_class->get_property = fettle_application_get_property;
  application_class->startup = fettle_application_startup;
  application_class->activate = fettle_application_activate;
  application_class->open = fettle_application_open;
  application_class->shutdown = fettle_application_shutdown;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, FETTLE_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_application_init (FettleApplication *self)
{
}

/**
 * fettle_application_new:
 * @directory: (nullable): the folder of the athlete's library; %NULL takes the default one
 * @clock: (nullable): what gives the current instant; %NULL takes the system's clock
 * @clock_data: given to @clock
 *
 * Returns: (transfer full): the program, which g_application_run() runs
 */
FettleApplication *
fettle_application_new (const char *directory, FettleClock clock, gpointer clock_data)
{
  FettleApplication *self
      = g_object_new (FETTLE_TYPE_APPLICATION, "application-id", FETTLE_APPLICATION_ID, "flags",
                      G_APPLICATION_HANDLES_OPEN, "resource-base-path", FETTLE_UI_RESOURCES, NULL);

  self->session = fettle_session_new (directory, clock, clock_data);
  /* Translators: what may follow the name of the program: files, as many as one likes. */
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
  g_application_set_option_context_summary (
      G_APPLICATION (self),
      _ ("Opens the window, and imports the files, folders and archives that are given."));

  return self;
}

/**
 * fettle_application_get_session:
 * @self: the program
 *
 * Returns: (transfer none): which library it shows
 */
FettleSession *
fettle_application_get_session (FettleApplication *self)
{
  g_return_val_if_fail (FETTLE_IS_APPLICATION (self), NULL);

  return self->session;
}
