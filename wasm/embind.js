// Link-time part of Embind's glue (em++ --js-library): it registers every built-in type of C++ when the module starts, whether or not
// a bound function has it. The core's functions carry numbers, so the others need no code to convert them.
mergeInto(LibraryManager.library, {
  _embind_register_emval: function () {},
  _embind_register_float: function () {},
  _embind_register_memory_view: function () {},
  _embind_register_std_string: function () {},
  _embind_register_std_wstring: function () {},
});
