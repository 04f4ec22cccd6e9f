/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-statement.h"

#include <math.h>

#include "fettle-record.h"

/* Where a range of days has no bound. */
#define EARLIEST_DATE "0000-01-01"
#define LATEST_DATE   "9999-12-31"

/**
 * fettle_statement_bind_integer:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: a value; %FETTLE_NULL_INTEGER binds NULL
 *
 * Gives a parameter its value. What goes wrong here is told by the next step.
 */
void
fettle_statement_bind_integer (FettleStatement *self, int index, int64_t value)
{
  if (value == FETTLE_NULL_INTEGER)
    self->vtable->bind_null (self, index);
  else
    self->vtable->bind_integer (self, index, value);
}

/**
 * fettle_statement_bind_real:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: a value; NaN binds NULL
 *
 * Gives a parameter its value. What goes wrong here is told by the next step.
 */
void
fettle_statement_bind_real (FettleStatement *self, int index, double value)
{
  if (isnan (value))
    self->vtable->bind_null (self, index);
  else
    self->vtable->bind_real (self, index, value);
}

/**
 * fettle_statement_bind_text:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): a value in UTF-8; it is copied
 *
 * Gives a parameter its value. What goes wrong here is told by the next step.
 */
void
fettle_statement_bind_text (FettleStatement *self, int index, const char *value)
{
  if (value == NULL)
    self->vtable->bind_null (self, index);
  else
    self->vtable->bind_text (self, index, value);
}

/**
 * fettle_statement_bind_blob:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @value: (nullable): a value; a reference is kept until the statement is done
 *
 * Gives a parameter its value. What goes wrong here is told by the next step.
 */
void
fettle_statement_bind_blob (FettleStatement *self, int index, GBytes *value)
{
  if (value == NULL)
    self->vtable->bind_null (self, index);
  else
    self->vtable->bind_blob (self, index, value);
}

/**
 * fettle_statement_bind_day:
 * @self: a statement
 * @index: number of the parameter, from 1
 * @day: a day; %FETTLE_DAY_NONE binds NULL
 *
 * Binds a day as its text.
 */
void
fettle_statement_bind_day (FettleStatement *self, int index, FettleDay day)
{
  char text[FETTLE_DAY_LENGTH];

  fettle_statement_bind_text (self, index,
                              day == FETTLE_DAY_NONE ? NULL : fettle_day_print (day, text));
}

/**
 * fettle_statement_bind_day_range:
 * @self: a statement
 * @index: number of the parameter for the first day; that of the last follows
 * @first: the first day, or %FETTLE_DAY_NONE
 * @last: the last day, or %FETTLE_DAY_NONE
 *
 * Binds the bounds of a range of days.
 */
void
fettle_statement_bind_day_range (FettleStatement *self, int index, FettleDay first, FettleDay last)
{
  char text[FETTLE_DAY_LENGTH];

  fettle_statement_bind_text (self, index,
                              first == FETTLE_DAY_NONE ? EARLIEST_DATE
                                                       : fettle_day_print (first, text));
  fettle_statement_bind_text (self, index + 1,
                              last == FETTLE_DAY_NONE ? LATEST_DATE
                                                      : fettle_day_print (last, text));
}

/**
 * fettle_statement_step:
 * @self: a statement
 * @error: return location for a #FettleStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Goes to the first or next row.
 *
 * Returns: whether there is one; without one, @error tells an error from the end
 */
gboolean
fettle_statement_step (FettleStatement *self, GError **error)
{
  return self->vtable->step (self, error) > 0;
}

/**
 * fettle_statement_run:
 * @self: (transfer full): a statement
 * @error: return location for a #FettleStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Runs a statement to its end and gives it back.
 *
 * Returns: whether it ran
 */
gboolean
fettle_statement_run (FettleStatement *self, GError **error)
{
  int result;

  do
    result = self->vtable->step (self, error);
  while (result > 0);

  fettle_statement_done (self);

  return result == 0;
}

/**
 * fettle_statement_run_integer:
 * @self: (transfer full): a statement
 * @fallback: what to give where there is no row, or a NULL in it
 * @value: (out): the integer in the first column of the first row
 * @error: return location for a #FettleStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Runs a statement that gives one integer to its end and gives it back.
 *
 * Returns: whether it ran
 */
gboolean
fettle_statement_run_integer (FettleStatement *self,
                              int64_t fallback,
                              int64_t *value,
                              GError **error)
{
  int result = self->vtable->step (self, error);

  *value = fallback;
  if (result > 0)
    {
      if (!fettle_statement_is_null (self, 0))
        *value = fettle_statement_get_integer (self, 0);

      return fettle_statement_run (self, error);
    }

  fettle_statement_done (self);

  return result == 0;
}

/**
 * fettle_statement_is_null:
 * @self: a statement at a row
 * @column: number of the column, from 0
 *
 * Returns: whether it has no value
 */
gboolean
fettle_statement_is_null (FettleStatement *self, int column)
{
  return self->vtable->is_null (self, column);
}

/**
 * fettle_statement_get_integer:
 * @self: a statement at a row
 * @column: number of the column, from 0
 *
 * Returns: the value, %FETTLE_NULL_INTEGER for NULL
 */
int64_t
fettle_statement_get_integer (FettleStatement *self, int column)
{
  return self->vtable->is_null (self, column) ? FETTLE_NULL_INTEGER
                                              : self->vtable->get_integer (self, column);
}

/**
 * fettle_statement_get_real:
 * @self: a statement at a row
 * @column: number of the column, from 0
 *
 * Returns: the value, NaN for NULL
 */
double
fettle_statement_get_real (FettleStatement *self, int column)
{
  return self->vtable->is_null (self, column) ? NAN : self->vtable->get_real (self, column);
}

/**
 * fettle_statement_get_text:
 * @self: a statement at a row
 * @column: number of the column, from 0
 *
 * Returns: (nullable) (transfer none): the value; it lives until the next step
 */
const char *
fettle_statement_get_text (FettleStatement *self, int column)
{
  return self->vtable->get_text (self, column);
}

/**
 * fettle_statement_get_blob:
 * @self: a statement at a row
 * @column: number of the column, from 0
 *
 * Returns: (nullable) (transfer full): the value
 */
GBytes *
fettle_statement_get_blob (FettleStatement *self, int column)
{
  return self->vtable->is_null (self, column) ? NULL : self->vtable->get_blob (self, column);
}

/**
 * fettle_statement_done:
 * @self: (transfer full) (nullable): a statement
 *
 * Gives a statement back to its connection.
 */
void
fettle_statement_done (FettleStatement *self)
{
  if (self != NULL)
    self->vtable->done (self);
}
