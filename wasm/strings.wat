;; Writes a string of JavaScript into a module's memory as UTF-8, through WebAssembly's string builtins, which copy its units in one
;; move. web/memory.js has it in Chromium, whose TextEncoder takes three times as long. tools/strings.mjs makes
;; web/strings.js of it: the compiler of C++ knows no arrays of the host's.
(module
  (type $units (array (mut i16)))
  (import "wasm:js-string" "intoCharCodeArray" (func $copy (param externref (ref null $units) i32) (result i32)))
  (import "" "m" (memory 0))

  ;; A string, its length in units, and an address before room for three bytes for each of them. Returns where the text ends; 0 when
  ;; there are surrogates in it, which are left to others, with some of it written.
  (func (export "put") (param $string externref) (param $length i32) (param $to i32) (result i32)
    (local $array (ref null $units))
    (local $at i32)
    (local $unit i32)
    (local.set $array (array.new_default $units (local.get $length)))
    (drop (call $copy (local.get $string) (local.get $array) (i32.const 0)))
    (loop $next
      (if (i32.lt_u (local.get $at) (local.get $length)) (then
        (local.set $unit (array.get_u $units (local.get $array) (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (if (i32.ge_u (local.get $unit) (i32.const 0x80)) (then
          (if (i32.lt_u (local.get $unit) (i32.const 0x800))
            (then
              (i32.store8 (local.get $to) (i32.or (i32.const 0xC0) (i32.shr_u (local.get $unit) (i32.const 6)))))
            (else
              (if (i32.eq (i32.shr_u (local.get $unit) (i32.const 11)) (i32.const 0x1B)) (then (return (i32.const 0))))
              (i32.store8 (local.get $to) (i32.or (i32.const 0xE0) (i32.shr_u (local.get $unit) (i32.const 12))))
              (local.set $to (i32.add (local.get $to) (i32.const 1)))
              (i32.store8 (local.get $to)
                (i32.or (i32.const 0x80) (i32.and (i32.const 0x3F) (i32.shr_u (local.get $unit) (i32.const 6)))))))
          (local.set $to (i32.add (local.get $to) (i32.const 1)))
          (local.set $unit (i32.or (i32.const 0x80) (i32.and (i32.const 0x3F) (local.get $unit))))))
        (i32.store8 (local.get $to) (local.get $unit))
        (local.set $to (i32.add (local.get $to) (i32.const 1)))
        (br $next))))
    (local.get $to)))
