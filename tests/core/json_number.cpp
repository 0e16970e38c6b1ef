#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <string>

#include "json/number.h"

using galley::json::read_number;

TEST_CASE("numbers as articles write them are exact") {
  for (std::string text : {"0",
                           "-0",
                           "1",
                           "-1",
                           "0.5",
                           "0.1",
                           "0.25",
                           "640",
                           "1.5e3",
                           "1E3",
                           "1e-3",
                           "12.5e+2",
                           "0.333",
                           "99.99",
                           "1e22",
                           "1e-22",
                           "123456",
                           "-45.75",
                           "1.0000",
                           "0.0000001",
                           "9007199254740991",
                           "3.14159265358979",
                           "2147483648.5"}) {
    CAPTURE(text);
    CHECK(read_number(text) == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("other numbers are close") {
  for (std::string text :
       {"1.7976931348623157e308", "4.9e-300", "123456789012345678901234567890", "1e100", "1e-100",
        "0.000000000000000000000000000001234567890123456789", "3.0000000000000000000000000000001"}) {
    CAPTURE(text);
    const double exact = std::strtod(text.c_str(), nullptr);
    CHECK(std::fabs(read_number(text) - exact) <= std::fabs(exact) * 1e-14);
  }
}

TEST_CASE("numbers outside every range end at zero or infinity") {
  CHECK(std::isinf(read_number("1e999")));
  CHECK(std::isinf(read_number("-1e99999999999999999999")));
  CHECK(read_number("1e-99999999999999999999") == 0);
  CHECK(read_number("0e99999999999999999999") == 0);
  CHECK(std::isinf(read_number(std::string(100000, '9'))));
  CHECK(read_number("0." + std::string(100000, '0') + "1") == 0);
}
