// Stands in for the JavaScript side of Embind where the linker looks for it (em++ --js-library, release builds only), and keeps
// the exports that web/glue.js uses, which does the same: functions that carry numbers alone, as all of the core's do, are the
// module's own with the address of the C++ function put first. In debug builds Embind's own library converts and checks values.
/* global HEAPU8, Module, wasmTable */
mergeInto(LibraryManager.library, {
  _embind_register_function: function (name, argumentCount, argumentTypes, signature, invoker, target) {
    let text = '';
    for (; HEAPU8[name]; ++name) text += String.fromCharCode(HEAPU8[name]);
    Module[text] = wasmTable.get(invoker).bind(null, target);
  },
});
