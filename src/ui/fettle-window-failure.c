/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-window-failure.h"

#include <glib/gi18n-lib.h>

#include "fettle-store.h"
#include "fettle-ui.h"

struct _FettleWindowFailure
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkButton *button;

  GError *error;
};

typedef enum
{
  PROP_ERROR = 1,
} FettleWindowFailureProperty;

static GParamSpec *properties[PROP_ERROR + 1];

G_DEFINE_FINAL_TYPE (FettleWindowFailure, fettle_window_failure, ADW_TYPE_BIN)

typedef struct
{
  int code;
  const char *title;
  const char *description;
  const char *button;
  const char *action;
} Failure;

static const Failure failures[] = {
  {
      FETTLE_STORE_ERROR_NEWER,
      N_ ("Your Data Needs a Newer Fettle"),
      N_ ("A newer version of Fettle has written it. This version would not understand all of it, "
          "so it left everything as it is."),
      N_ ("Get the _Newest Version"),
      "app.homepage",
  },
  {
      FETTLE_STORE_ERROR_BUSY,
      N_ ("Your Data Is in Use"),
      N_ ("Another program is writing to it. Nothing was changed. Let it finish or close it, then "
          "try again."),
      N_ ("_Try Again"),
      "win.retry",
  },
  {
      FETTLE_STORE_ERROR_READ_ONLY,
      N_ ("Your Data Cannot Be Written"),
      N_ ("The folder or the database is read-only, so nothing could be added. Nothing was "
          "changed. Allow writing there, then try again."),
      N_ ("_Try Again"),
      "win.retry",
  },
  {
      FETTLE_STORE_ERROR_UNREADABLE,
      N_ ("Your Data Cannot Be Read"),
      N_ ("There is no permission to read the folder or the database. Nothing was changed. Allow "
          "reading there, then try again."),
      N_ ("_Try Again"),
      "win.retry",
  },
  {
      FETTLE_STORE_ERROR_FULL,
      N_ ("The Disk Is Full"),
      N_ ("There is no room to open your data. Nothing was lost. Free some space, then try again."),
      N_ ("_Try Again"),
      "win.retry",
  },
  {
      FETTLE_STORE_ERROR_DAMAGED,
      N_ ("Your Data Is Damaged"),
      N_ ("The database cannot be read. The original files beside it are kept untouched. To make "
          "everything again from them, move “fettle.db” out of the folder, start Fettle again and "
          "import the folder “originals”."),
      N_ ("Show the _Folder"),
      "win.show-folder",
  },
  {
      FETTLE_STORE_ERROR_NOT_A_DATABASE,
      N_ ("This Is Not Fettle’s Data"),
      N_ ("Where the database should be is a file of another kind. It was left as it is. Move it "
          "away to start with an empty library."),
      N_ ("Show the _Folder"),
      "win.show-folder",
  },
};

static const Failure other_failure = {
  FETTLE_STORE_ERROR_FAILED,
  N_ ("Your Data Cannot Be Opened"),
  /* Translators: a sentence that names the cause follows. */
  N_ ("Nothing was changed."),
  N_ ("_Try Again"),
  "win.retry",
};

static const Failure *
find_failure (const GError *error)
{
  if (error != NULL && error->domain == FETTLE_STORE_ERROR)
    for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
      if (failures[i].code == error->code)
        return &failures[i];

  return &other_failure;
}

static void
show_failure (FettleWindowFailure *self)
{
  const Failure *failure = find_failure (self->error);
  g_autoptr (GString) description = g_string_new (_ (failure->description));
  g_autofree char *markup = NULL;

  if (failure == &other_failure && self->error != NULL)
    g_string_append_printf (description, "\n\n%s", self->error->message);

  markup = g_markup_escape_text (description->str, -1);
  adw_status_page_set_title (self->status_page, _ (failure->title));
  adw_status_page_set_description (self->status_page, markup);
  gtk_button_set_label (self->button, _ (failure->button));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), failure->action);
}

static void
fettle_window_failure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FETTLE_TYPE_WINDOW_FAILURE);

  G_OBJECT_CLASS (fettle_window_failure_parent_class)->dispose (object);
}

static void
fettle_window_failure_finalize (GObject *object)
{
  FettleWindowFailure *self = FETTLE_WINDOW_FAILURE (object);

  g_clear_error (&self->error);

  G_OBJECT_CLASS (fettle_window_failure_parent_class)->finalize (object);
}

static void
fettle_window_failure_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FettleWindowFailure *self = FETTLE_WINDOW_FAILURE (object);

  switch ((FettleWindowFailureProperty) id)
    {
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_window_failure_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  FettleWindowFailure *self = FETTLE_WINDOW_FAILURE (object);

  switch ((FettleWindowFailureProperty) id)
    {
    case PROP_ERROR:
      fettle_window_failure_set_error (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fettle_window_failure_class_init (FettleWindowFailureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fettle_window_failure_dispose;
  object_class->finalize = fettle_window_failure_finalize;
  object_class->get_property = fettle_window_failure_get_property;
  object_class->set_property = fettle_window_failure_set_property;

  properties[PROP_ERROR]
      = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FETTLE_UI_TEMPLATE ("fettle-window-failure"));
  gtk_widget_class_bind_template_child (widget_class, FettleWindowFailure, status_page);
  gtk_widget_class_bind_template_child (widget_class, FettleWindowFailure, button);
}

static void
fettle_window_failure_init (FettleWindowFailure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_failure (self);
}

/**
 * fettle_window_failure_set_error:
 * @self: the page
 * @error: (nullable): why the library cannot be opened
 *
 * Says in words what @error means for the athlete.
 */
void
fettle_window_failure_set_error (FettleWindowFailure *self, const GError *error)
{
  g_return_if_fail (FETTLE_IS_WINDOW_FAILURE (self));

  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  show_failure (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}
