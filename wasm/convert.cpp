// What the module of formats has besides what bindings.cpp binds: conversion into other formats. Texts cross
// as bytes at an address, as there.

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <galley/galley.h>

#include "reserved.h"

namespace {

std::uint32_t address(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

// What the last conversion gave. Kept until the next one: the shell gives up an instance that has grown
// large.
class Converter {
 public:
  std::uint32_t convert(std::uint32_t options_bytes, std::uint32_t input_bytes) {
    const auto all = galley::wasm::reserved();
    if (options_bytes > all.size() || input_bytes > all.size() - options_bytes) return 0;
    done_ = {};
    const auto asked = all.substr(0, options_bytes);
    const auto to = asked.substr(0, asked.find('\n'));
    galley::Problems problems;
    const auto options = galley::read_options(asked.substr(to.size()), problems);
    done_ = galley::convert(all.substr(options_bytes, input_bytes), to, options);
    for (auto& problem : done_.problems) problems.push_back(std::move(problem));
    done_.problems = std::move(problems);
    report_ = galley::problems_json(done_.problems);
    result_ = {address(done_.text.data()), static_cast<std::uint32_t>(done_.text.size()),
               address(report_.data()), static_cast<std::uint32_t>(report_.size())};
    return address(result_.data());
  }

 private:
  galley::Conversion done_;
  std::string report_;
  std::array<std::uint32_t, 4> result_{};
};

/// Converts what was written into the buffer of `reserve`: the name of the format to write, a line end, the
/// options (JSON), the article. Address of four uint32: address and length of the output, address and length
/// of the report (JSON, UTF-8). Valid until the next call. 0 when the lengths exceed what was reserved.
std::uint32_t convert(std::uint32_t options_bytes, std::uint32_t input_bytes) {
  static Converter only;
  return only.convert(options_bytes, input_bytes);
}

}  // namespace

EMSCRIPTEN_BINDINGS(galley_convert) { emscripten::function("convert", &convert); }
