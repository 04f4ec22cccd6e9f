/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-crc.h"

#include "fettle-test.h"

static uint16_t
crc_bit_by_bit (const uint8_t *data, size_t size)
{
  unsigned int crc = 0;

  for (size_t i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
    }
  return (uint16_t) crc;
}

static void
test_known_value (void)
{
  g_assert_cmphex (fettle_fit_crc (0, (const uint8_t *) "123456789", 9), ==, 0xBB3D);
  g_assert_cmphex (fettle_fit_crc (0, NULL, 0), ==, 0);
}

static void
test_every_length_and_alignment (void)
{
  uint8_t data[64];

  for (size_t i = 0; i < sizeof data; i++)
    data[i] = (uint8_t) (i * 37 + 11);
  for (size_t start = 0; start < 8; start++)
    for (size_t size = 0; start + size <= sizeof data; size++)
      g_assert_cmphex (fettle_fit_crc (0, data + start, size), ==,
                       crc_bit_by_bit (data + start, size));
}

static void
test_goes_on_from_where_it_was (void)
{
  const uint8_t *data = (const uint8_t *) "The quick brown fox jumps over the lazy dog";

  for (size_t cut = 0; cut <= 43; cut++)
    g_assert_cmphex (fettle_fit_crc (fettle_fit_crc (0, data, cut), data + cut, 43 - cut), ==,
                     crc_bit_by_bit (data, 43));
}

static void
test_with_its_own_checksum_is_zero (void)
{
  uint8_t data[] = "something\0";
  uint16_t crc = fettle_fit_crc (0, data, 9);

  data[9] = (uint8_t) crc;
  data[10] = (uint8_t) (crc >> 8);
  g_assert_cmphex (fettle_fit_crc (0, data, 11), ==, 0);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/fit/crc/known-value", test_known_value);
  g_test_add_func ("/formats/fit/crc/every-length-and-alignment", test_every_length_and_alignment);
  g_test_add_func ("/formats/fit/crc/goes-on-from-where-it-was", test_goes_on_from_where_it_was);
  g_test_add_func ("/formats/fit/crc/with-its-own-checksum-is-zero",
                   test_with_its_own_checksum_is_zero);

  return g_test_run ();
}
