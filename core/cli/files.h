#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace galley::cli {

/// The articles below a folder: paths from there of all files that end in ".json", sorted, so that every run
/// meets them in the same order. Hidden files and folders are left out, and so is everything below `except`;
/// links to folders are not followed. False, with a message on standard error, when a folder cannot be read.
bool list_articles(const std::string& folder, const std::string& except, std::vector<std::string>& paths);

/// Writes a whole file in one step: whoever reads it meanwhile, or stops this program, finds the old one or
/// the new one. Makes the folders above it. False, with a message on standard error, when that cannot be
/// done.
bool write_file(const std::string& path, std::string_view content);

bool file_exists(const std::string& path);

/// A hash of bytes that tells whether they are the same as last time (FNV-1a, 64 bits). Not for strangers'
/// tricks.
std::uint64_t fingerprint(std::string_view bytes, std::uint64_t start = 0xCBF29CE484222325U);

}  // namespace galley::cli
