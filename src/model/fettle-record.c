/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-record.h"

#include <math.h>
#include <string.h>

/**
 * FettleRecord:
 *
 * A row of a table as an object.
 *
 * Its columns are declared once, in a list of the subclass's header; the struct's fields, the
 * GObject properties, the SQL of the store and exports follow from it. The record owns its texts.
 *
 * Fields can be read and written directly. The setters here, and g_object_set(), do the same and
 * notify; a field that holds a text is only written through them.
 */
G_DEFINE_ABSTRACT_TYPE (FettleRecord, fettle_record, G_TYPE_OBJECT)

/* Property ids count from 1 in the order of the columns. */
static const FettleColumn *
find_property_column (FettleRecord *self, guint property_id)
{
  return &FETTLE_RECORD_GET_CLASS (self)->columns[property_id - 1];
}

static void
notify_column (FettleRecord *self, const FettleColumn *column)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (self);

  g_object_notify_by_pspec (G_OBJECT (self), klass->properties[column - klass->columns]);
}

static void
fettle_record_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  FettleRecord *self = FETTLE_RECORD (object);
  const FettleColumn *column = find_property_column (self, property_id);

  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      g_value_set_int64 (value, fettle_record_get_integer (self, column));
      break;

    case FETTLE_COLUMN_REAL:
      g_value_set_double (value, fettle_record_get_real (self, column));
      break;

    case FETTLE_COLUMN_TEXT:
      g_value_set_string (value, fettle_record_get_text (self, column));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_record_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  FettleRecord *self = FETTLE_RECORD (object);
  const FettleColumn *column = find_property_column (self, property_id);

  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      fettle_record_set_integer (self, column, g_value_get_int64 (value));
      break;

    case FETTLE_COLUMN_REAL:
      fettle_record_set_real (self, column, g_value_get_double (value));
      break;

    case FETTLE_COLUMN_TEXT:
      fettle_record_set_text (self, column, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_record_finalize (GObject *object)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (object);

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      if (klass->columns[i].type == FETTLE_COLUMN_TEXT)
        g_free (G_STRUCT_MEMBER (char *, object, klass->columns[i].offset));
    }

  G_OBJECT_CLASS (fettle_record_parent_class)->finalize (object);
}

static void
fettle_record_class_init (FettleRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fettle_record_finalize;
}

static void
fettle_record_init (FettleRecord *self)
{
}

static GParamSpec *
create_property (const FettleColumn *column)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_BLURB;
  g_autofree char *name = g_strdelimit (g_strdup (column->name), "_", '-');

  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      return g_param_spec_int64 (name, NULL, column->summary, G_MININT64, G_MAXINT64,
                                 FETTLE_NULL_INTEGER, flags);

    case FETTLE_COLUMN_REAL:
      /* A record starts with NaN, which a GParamSpec takes neither as a default nor, unless it is
       * lax, as a value. */
      return g_param_spec_double (name, NULL, column->summary, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0,
                                  flags | G_PARAM_LAX_VALIDATION);

    case FETTLE_COLUMN_TEXT:
      return g_param_spec_string (name, NULL, column->summary, NULL, flags);

    default:
      g_assert_not_reached ();
    }
}

/**
 * fettle_record_class_set_columns:
 * @klass: a class that is being initialised
 * @table: (transfer none): the name of its table, static
 * @columns: (array length=n_columns) (transfer none): its columns, static
 * @n_columns: the number of columns
 *
 * Gives a record class its table and columns, and a property for each column.
 */
void
fettle_record_class_set_columns (FettleRecordClass *klass,
                                 const char *table,
                                 const FettleColumn *columns,
                                 size_t n_columns)
{
  g_return_if_fail (FETTLE_IS_RECORD_CLASS (klass));
  g_return_if_fail (klass->columns == NULL);

  /* GObject does not let a class inherit them. */
  G_OBJECT_CLASS (klass)->get_property = fettle_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = fettle_record_set_property;

  klass->table = table;
  klass->columns = columns;
  klass->n_columns = n_columns;
  klass->properties = g_new (GParamSpec *, n_columns);

  for (size_t i = 0; i < n_columns; i++)
    {
      klass->properties[i] = create_property (&columns[i]);
      g_object_class_install_property (G_OBJECT_CLASS (klass), (guint) i + 1, klass->properties[i]);
    }
}

/**
 * fettle_record_init_fields:
 * @self: a record that is being initialised
 *
 * Makes every field NULL, as its type has it.
 */
void
fettle_record_init_fields (FettleRecord *self)
{
  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (self);

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (column->type == FETTLE_COLUMN_INTEGER)
        G_STRUCT_MEMBER (int64_t, self, column->offset) = FETTLE_NULL_INTEGER;
      else if (column->type == FETTLE_COLUMN_REAL)
        G_STRUCT_MEMBER (double, self, column->offset) = NAN;
    }
}

/**
 * fettle_record_class_find_column:
 * @klass: a class of records
 * @name: a column's name in the database
 *
 * Returns: (nullable) (transfer none): the column of that name
 */
const FettleColumn *
fettle_record_class_find_column (FettleRecordClass *klass, const char *name)
{
  g_return_val_if_fail (FETTLE_IS_RECORD_CLASS (klass), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      if (g_str_equal (klass->columns[i].name, name))
        return &klass->columns[i];
    }

  return NULL;
}

/**
 * fettle_record_get_integer:
 * @self: a record
 * @column: one of its INTEGER columns
 *
 * Returns: the value, %FETTLE_NULL_INTEGER for NULL
 */
int64_t
fettle_record_get_integer (FettleRecord *self, const FettleColumn *column)
{
  g_return_val_if_fail (column->type == FETTLE_COLUMN_INTEGER, FETTLE_NULL_INTEGER);

  return G_STRUCT_MEMBER (int64_t, self, column->offset);
}

/**
 * fettle_record_get_real:
 * @self: a record
 * @column: one of its REAL columns
 *
 * Returns: the value, NaN for NULL
 */
double
fettle_record_get_real (FettleRecord *self, const FettleColumn *column)
{
  g_return_val_if_fail (column->type == FETTLE_COLUMN_REAL, NAN);

  return G_STRUCT_MEMBER (double, self, column->offset);
}

/**
 * fettle_record_get_text:
 * @self: a record
 * @column: one of its TEXT columns
 *
 * Returns: (nullable) (transfer none): the value
 */
const char *
fettle_record_get_text (FettleRecord *self, const FettleColumn *column)
{
  g_return_val_if_fail (column->type == FETTLE_COLUMN_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, column->offset);
}

/**
 * fettle_record_set_integer:
 * @self: a record
 * @column: one of its INTEGER columns
 * @value: the value, %FETTLE_NULL_INTEGER for NULL
 *
 * Sets a value, and notifies its property if it is another one than before.
 */
void
fettle_record_set_integer (FettleRecord *self, const FettleColumn *column, int64_t value)
{
  g_return_if_fail (column->type == FETTLE_COLUMN_INTEGER);

  int64_t *field = &G_STRUCT_MEMBER (int64_t, self, column->offset);

  if (*field == value)
    return;

  *field = value;
  notify_column (self, column);
}

static gboolean
is_same_real (double a, double b)
{
  return (isnan (a) && isnan (b)) || a == b;
}

/**
 * fettle_record_set_real:
 * @self: a record
 * @column: one of its REAL columns
 * @value: the value, NaN for NULL
 *
 * Sets a value, and notifies its property if it is another one than before.
 */
void
fettle_record_set_real (FettleRecord *self, const FettleColumn *column, double value)
{
  g_return_if_fail (column->type == FETTLE_COLUMN_REAL);

  double *field = &G_STRUCT_MEMBER (double, self, column->offset);

  if (is_same_real (*field, value))
    return;

  *field = value;
  notify_column (self, column);
}

/**
 * fettle_record_set_text:
 * @self: a record
 * @column: one of its TEXT columns
 * @value: (nullable): the value
 *
 * Sets a value, and notifies its property if it is another one than before.
 */
void
fettle_record_set_text (FettleRecord *self, const FettleColumn *column, const char *value)
{
  g_return_if_fail (column->type == FETTLE_COLUMN_TEXT);

  if (g_set_str (&G_STRUCT_MEMBER (char *, self, column->offset), value))
    notify_column (self, column);
}

/**
 * fettle_record_is_null:
 * @self: a record
 * @column: one of its columns
 *
 * Returns: whether the record has no value in @column
 */
gboolean
fettle_record_is_null (FettleRecord *self, const FettleColumn *column)
{
  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      return fettle_record_get_integer (self, column) == FETTLE_NULL_INTEGER;

    case FETTLE_COLUMN_REAL:
      return isnan (fettle_record_get_real (self, column));

    case FETTLE_COLUMN_TEXT:
      return fettle_record_get_text (self, column) == NULL;

    default:
      g_return_val_if_reached (TRUE);
    }
}

/**
 * fettle_record_set_null:
 * @self: a record
 * @column: one of its columns
 *
 * Takes the value of @column away, and notifies its property if there was one.
 */
void
fettle_record_set_null (FettleRecord *self, const FettleColumn *column)
{
  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      fettle_record_set_integer (self, column, FETTLE_NULL_INTEGER);
      break;

    case FETTLE_COLUMN_REAL:
      fettle_record_set_real (self, column, NAN);
      break;

    case FETTLE_COLUMN_TEXT:
      fettle_record_set_text (self, column, NULL);
      break;

    default:
      g_return_if_reached ();
    }
}

static void
copy_value (FettleRecord *from, FettleRecord *to, const FettleColumn *column)
{
  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      fettle_record_set_integer (to, column, fettle_record_get_integer (from, column));
      break;

    case FETTLE_COLUMN_REAL:
      fettle_record_set_real (to, column, fettle_record_get_real (from, column));
      break;

    case FETTLE_COLUMN_TEXT:
      fettle_record_set_text (to, column, fettle_record_get_text (from, column));
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * fettle_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record of the same type with the same values, the key included
 */
FettleRecord *
fettle_record_copy (FettleRecord *self)
{
  g_return_val_if_fail (FETTLE_IS_RECORD (self), NULL);

  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (self);
  FettleRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (size_t i = 0; i < klass->n_columns; i++)
    copy_value (self, copy, &klass->columns[i]);

  return copy;
}

/**
 * fettle_record_value_equal:
 * @self: a record
 * @other: a record of the same type
 * @column: a column of them
 *
 * Returns: whether both have the same value; NULL equals NULL
 */
gboolean
fettle_record_value_equal (FettleRecord *self, FettleRecord *other, const FettleColumn *column)
{
  g_return_val_if_fail (FETTLE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  switch (column->type)
    {
    case FETTLE_COLUMN_INTEGER:
      return fettle_record_get_integer (self, column) == fettle_record_get_integer (other, column);

    case FETTLE_COLUMN_REAL:
      return is_same_real (fettle_record_get_real (self, column),
                           fettle_record_get_real (other, column));

    case FETTLE_COLUMN_TEXT:
      return g_strcmp0 (fettle_record_get_text (self, column),
                        fettle_record_get_text (other, column))
             == 0;

    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * fettle_record_equal:
 * @self: a record
 * @other: a record of the same type
 *
 * Returns: whether all values are equal; NULL equals NULL
 */
gboolean
fettle_record_equal (FettleRecord *self, FettleRecord *other)
{
  g_return_val_if_fail (FETTLE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (self);

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      if (!fettle_record_value_equal (self, other, &klass->columns[i]))
        return FALSE;
    }

  return TRUE;
}

/**
 * fettle_record_fill_gaps:
 * @self: a record
 * @other: a record of the same type
 *
 * Takes over each value of @other that @self does not have: a later, thinner import never blanks or
 * replaces a value. The key and generated columns stay as they are.
 *
 * Returns: whether a value was taken
 */
gboolean
fettle_record_fill_gaps (FettleRecord *self, FettleRecord *other)
{
  g_return_val_if_fail (FETTLE_IS_RECORD (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  FettleRecordClass *klass = FETTLE_RECORD_GET_CLASS (self);
  gboolean taken = FALSE;

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];

      if (column->flags & (FETTLE_COLUMN_KEY | FETTLE_COLUMN_GENERATED))
        continue;

      if (fettle_record_is_null (self, column) && !fettle_record_is_null (other, column))
        {
          copy_value (other, self, column);
          taken = TRUE;
        }
    }

  return taken;
}
