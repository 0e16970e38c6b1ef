#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "option_table.h"

/// Readers for the values of options. Each gives false, and changes nothing, when the value is not allowed.
namespace galley {

bool set_flag(const Setting& setting, bool& target);

/// A whole number from `least` to `most`.
bool set_number(const Setting& setting, std::int32_t least, std::int32_t most, std::int32_t& target);

/// The position of the string in a list of words separated by spaces.
bool set_word(const Setting& setting, std::string_view words, std::uint8_t& target);

/// A string that `allowed` accepts.
bool set_text(const Setting& setting, bool (*allowed)(std::string_view), std::string& target);

/// An array of strings, or one string. Elements that `use` refuses are left out; it reports them.
using Strings = std::vector<std::string>;
bool set_list(const Setting& setting,
              bool (*use)(const Setting& element, std::string_view text, Strings& target), Strings& target);

/// An http(s) or relative URL; an empty string takes it back.
bool set_url(const Setting& setting, std::string& target);

bool is_target(std::string_view text);
bool is_rel(std::string_view text);
bool is_sizes(std::string_view text);
bool is_id_prefix(std::string_view text);
bool is_time(std::string_view text);
bool is_interface_language(std::string_view text);

/// Elements of lists, for `set_list`.
bool use_service(const Setting& element, std::string_view text, Strings& target);
bool use_url(const Setting& element, std::string_view text, Strings& target);
bool use_any(const Setting& element, std::string_view text, Strings& target);

/// The object of the option `strings`.
bool set_strings(const Setting& setting);

}  // namespace galley
