// Stands in for two functions of the C library that would bring formatted printing into the module, where
// nobody reads what is printed (release builds only).

extern "C" {

// Embind prints the address of a type that has no name; every bound type is built in. The compiler calls
// sprintf by this name where no floating-point number is printed.
int siprintf(char* out, const char*, ...) {
  *out = '\0';
  return 0;
}

// The library's handler for a pure virtual call, which cannot happen, would print. The linker looks for this
// name.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
void __cxa_pure_virtual() { __builtin_trap(); }
}
