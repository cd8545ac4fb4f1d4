/// Includes that cmocka needs, in the order it needs them.
#ifndef RELATA_TESTS_UNIT_TEST_H
#define RELATA_TESTS_UNIT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
