/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-box.h"

struct _FettleFitBox
{
  GtkWidget parent_instance;

  int lines;
  int spacing;
};

G_DEFINE_FINAL_TYPE (FettleFitBox, fettle_fit_box, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LINES = 1,
  PROP_SPACING,
} FettleFitBoxProperty;

static GParamSpec *properties[PROP_SPACING + 1];

/* --- layout --- */

/* Where the next child goes. */
typedef struct
{
  int line;
  int x;
  gboolean begun; /* is there a child in the line? */
} Place;

static int
get_natural (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Moves @place to where a child of @child_width stands; FALSE if it has no room. */
static gboolean
find_room (FettleFitBox *self, Place *place, int child_width, int width)
{
  if (place->begun && place->x + self->spacing + child_width > width)
    *place = (Place) { .line = place->line + 1 };
  else if (place->begun)
    place->x += self->spacing;
  return place->line < self->lines && place->x + child_width <= width;
}

static void
step (Place *place, int child_width)
{
  place->x += child_width;
  place->begun = TRUE;
}

static int
count_lines (FettleFitBox *self, int width)
{
  Place place = { 0 };
  int n_lines = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;
      child_width = get_natural (child, GTK_ORIENTATION_HORIZONTAL);
      if (!find_room (self, &place, child_width, width))
        break;
      step (&place, child_width);
      n_lines = place.line + 1;
    }
  return n_lines;
}

static int
get_line_height (FettleFitBox *self)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      height = MAX (height, get_natural (child, GTK_ORIENTATION_VERTICAL));
  return height;
}

/* All in one line. */
static int
get_natural_width (FettleFitBox *self)
{
  int width = 0;
  gboolean begun = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        width += (begun ? self->spacing : 0) + get_natural (child, GTK_ORIENTATION_HORIZONTAL);
        begun = TRUE;
      }
  return width;
}

static GtkSizeRequestMode
fettle_fit_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fettle_fit_box_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  FettleFitBox *self = FETTLE_FIT_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = get_natural_width (self);
    }
  else
    {
      int n_lines = for_size < 0 ? 1 : count_lines (self, for_size);

      *minimum = *natural = n_lines * get_line_height (self);
    }
  *minimum_baseline = *natural_baseline = -1;
}

/* The lines stand in the middle of what they are given. */
static void
fettle_fit_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FettleFitBox *self = FETTLE_FIT_BOX (widget);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int line_height = get_line_height (self);
  int top = MAX (height - count_lines (self, width) * line_height, 0) / 2;
  Place place = { 0 };
  gboolean has_room = TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation = { .height = line_height };

      if (!gtk_widget_should_layout (child))
        continue;
      allocation.width = get_natural (child, GTK_ORIENTATION_HORIZONTAL);
      has_room = has_room && find_room (self, &place, allocation.width, width);
      gtk_widget_set_child_visible (child, has_room);
      if (!has_room)
        continue;
      allocation.x = from_right ? width - place.x - allocation.width : place.x;
      allocation.y = top + place.line * line_height;
      gtk_widget_size_allocate (child, &allocation, -1);
      step (&place, allocation.width);
    }
}

/* --- the object --- */

static void
fettle_fit_box_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  FettleFitBox *self = FETTLE_FIT_BOX (object);

  switch ((FettleFitBoxProperty) property_id)
    {
    case PROP_LINES:
      g_value_set_int (value, self->lines);
      break;
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_size (FettleFitBox *self, int *size, int value, GParamSpec *pspec)
{
  if (*size == value)
    return;

  *size = value;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
fettle_fit_box_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  FettleFitBox *self = FETTLE_FIT_BOX (object);

  switch ((FettleFitBoxProperty) property_id)
    {
    case PROP_LINES:
      set_size (self, &self->lines, g_value_get_int (value), pspec);
      break;
    case PROP_SPACING:
      set_size (self, &self->spacing, g_value_get_int (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_fit_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (fettle_fit_box_parent_class)->dispose (object);
}

static void
fettle_fit_box_class_init (FettleFitBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_fit_box_get_property;
  object_class->set_property = fettle_fit_box_set_property;
  object_class->dispose = fettle_fit_box_dispose;
  widget_class->get_request_mode = fettle_fit_box_get_request_mode;
  widget_class->measure = fettle_fit_box_measure;
  widget_class->size_allocate = fettle_fit_box_size_allocate;

  properties[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, 1, G_MAXINT, 1, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fettle_fit_box_init (FettleFitBox *self)
{
  self->lines = 1;
}
