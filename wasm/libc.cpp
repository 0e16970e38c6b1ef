// Stands in for a function of the C library that would bring formatted printing into the module, where nobody
// reads what is printed (release builds only).

extern "C" {

// The library's handler for a pure virtual call, which cannot happen, would print. The linker looks for this
// name.
// NOLINTNEXTLINE(bugprone-reserved-identifier,readability-identifier-naming)
void __cxa_pure_virtual() { __builtin_trap(); }
}
