// The JavaScript side of Embind (em++ --js-library, release builds only), for functions that carry numbers alone, as all of the
// core's do: a bound function is the module's own, with the address of the C++ function put first. Embind's own library converts
// values by their types and makes errors of wrong ones, which is a third of the glue; in debug builds it still does.
/* global HEAPU8, Module, wasmTable */
mergeInto(LibraryManager.library, {
  _embind_register_function: function (name, argumentCount, argumentTypes, signature, invoker, target) {
    let text = '';
    for (; HEAPU8[name]; ++name) text += String.fromCharCode(HEAPU8[name]);
    Module[text] = wasmTable.get(invoker).bind(null, target);
  },
});
