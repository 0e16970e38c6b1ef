;; Writes a string of JavaScript into a module's memory as UTF-8, and makes strings of UTF-8, through WebAssembly's string builtins,
;; which copy units in one move. web/memory.js has it in Chromium, whose TextEncoder takes three times as long, and TextDecoder for
;; long texts. tools/strings.mjs makes web/strings.js of it: the compiler of C++ knows no arrays of the host's.
(module
  (type $units (array (mut i16)))
  (import "wasm:js-string" "intoCharCodeArray" (func $copy (param externref (ref null $units) i32) (result i32)))
  (import "wasm:js-string" "fromCharCodeArray" (func $make (param (ref null $units) i32 i32) (result (ref extern))))
  (import "" "m" (memory 0))

  ;; Kept from text to text, for making one takes a fifth of a text's time. Two megabytes at most: longer texts are not moved so.
  (global $kept (mut (ref $units)) (array.new_default $units (i32.const 0)))

  ;; What is kept, with room for so many units and one more.
  (func $room (param $length i32) (result (ref $units))
    (if (i32.le_u (array.len (global.get $kept)) (local.get $length)) (then
      (global.set $kept (array.new_default $units (i32.add (local.get $length) (i32.const 0x1000))))))
    (global.get $kept))

  ;; A string, its length in units, and an address before room for three bytes for each of them. Returns where the text ends. Halves
  ;; of pairs become U+FFFD.
  (func (export "put") (param $string externref) (param $length i32) (param $to i32) (result i32)
    (local $array (ref $units))
    (local $at i32)
    (local $unit i32)
    (local $next i32)
    (local.set $array (call $room (local.get $length)))
    ;; What follows a half of a pair can be looked at without asking whether anything does.
    (array.set $units (local.get $array) (local.get $length) (i32.const 0))
    (drop (call $copy (local.get $string) (local.get $array) (i32.const 0)))
    (loop $more
      (if (i32.lt_u (local.get $at) (local.get $length)) (then
        (local.set $unit (array.get_u $units (local.get $array) (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (if (i32.ge_u (local.get $unit) (i32.const 0x80)) (then
          (if (i32.lt_u (local.get $unit) (i32.const 0x800))
            (then
              (i32.store8 (local.get $to) (i32.or (i32.const 0xC0) (i32.shr_u (local.get $unit) (i32.const 6)))))
            (else
              (if (i32.eq (i32.shr_u (local.get $unit) (i32.const 11)) (i32.const 0x1B)) (then
                (local.set $next (array.get_u $units (local.get $array) (local.get $at)))
                (if
                  (i32.and
                    (i32.lt_u (local.get $unit) (i32.const 0xDC00))
                    (i32.eq (i32.shr_u (local.get $next) (i32.const 10)) (i32.const 0x37)))
                  (then
                    (local.set $at (i32.add (local.get $at) (i32.const 1)))
                    ;; 0x35FDC00 is what the surrogates' own bits add, less the 0x10000 that pairs begin at.
                    (local.set $unit
                      (i32.sub
                        (i32.add (i32.shl (local.get $unit) (i32.const 10)) (local.get $next))
                        (i32.const 0x35FDC00)))
                    (i32.store8 (local.get $to) (i32.or (i32.const 0xF0) (i32.shr_u (local.get $unit) (i32.const 18))))
                    (local.set $to (i32.add (local.get $to) (i32.const 1))))
                  (else (local.set $unit (i32.const 0xFFFD))))))
              ;; Of the four bytes of a pair this is the second.
              (i32.store8 (local.get $to)
                (i32.or
                  (select (i32.const 0xE0) (i32.const 0x80) (i32.lt_u (local.get $unit) (i32.const 0x10000)))
                  (i32.and (i32.const 0x3F) (i32.shr_u (local.get $unit) (i32.const 12)))))
              (local.set $to (i32.add (local.get $to) (i32.const 1)))
              (i32.store8 (local.get $to)
                (i32.or (i32.const 0x80) (i32.and (i32.const 0x3F) (i32.shr_u (local.get $unit) (i32.const 6)))))))
          (local.set $to (i32.add (local.get $to) (i32.const 1)))
          (local.set $unit (i32.or (i32.const 0x80) (i32.and (i32.const 0x3F) (local.get $unit))))))
        (i32.store8 (local.get $to) (local.get $unit))
        (local.set $to (i32.add (local.get $to) (i32.const 1)))
        (br $more))))
    (local.get $to))

  ;; A string of so many bytes of well-formed UTF-8, or null for more than a megabyte.
  (func (export "get") (param $from i32) (param $bytes i32) (result externref)
    (local $array (ref $units))
    (local $end i32)
    (local $at i32)
    (local $unit i32)
    (local $others i32)
    (if (i32.gt_u (local.get $bytes) (i32.const 0x100000)) (then (return (ref.null extern))))
    (local.set $array (call $room (local.get $bytes)))
    (local.set $end (i32.add (local.get $from) (local.get $bytes)))
    (loop $more
      (if (i32.lt_u (i32.add (local.get $from) (i32.const 7)) (local.get $end)) (then
        (if (i64.eqz (i64.and (i64.load (local.get $from)) (i64.const 0x8080808080808080))) (then
          ;; The unit is put down only because watr takes an "array.set" right behind an offset for more of the address.
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=1 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=2 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=3 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=4 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=5 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=6 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (array.set $units (local.get $array) (local.get $at) (local.tee $unit (i32.load8_u offset=7 (local.get $from))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (local.set $from (i32.add (local.get $from) (i32.const 8)))
          (br $more)))))
      (if (i32.lt_u (local.get $from) (local.get $end)) (then
        (local.set $unit (i32.load8_u (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (if (i32.ge_u (local.get $unit) (i32.const 0x80)) (then
          ;; As many ones as a character has bytes lead the first of them, and six bits are in each of the others.
          (local.set $others (i32.sub (i32.clz (i32.xor (local.get $unit) (i32.const 0xFF))) (i32.const 25)))
          (local.set $unit (i32.and (local.get $unit) (i32.shr_u (i32.const 0x3F) (local.get $others))))
          (loop $rest
            (local.set $unit
              (i32.or
                (i32.shl (local.get $unit) (i32.const 6))
                (i32.and (i32.const 0x3F) (i32.load8_u (local.get $from)))))
            (local.set $from (i32.add (local.get $from) (i32.const 1)))
            (br_if $rest (i32.gt_s (local.tee $others (i32.sub (local.get $others) (i32.const 1))) (i32.const 0))))
          (if (i32.ge_u (local.get $unit) (i32.const 0x10000)) (then
            (array.set $units (local.get $array) (local.get $at)
              (i32.add (i32.shr_u (local.get $unit) (i32.const 10)) (i32.const 0xD7C0)))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (local.set $unit (i32.or (i32.const 0xDC00) (i32.and (i32.const 0x3FF) (local.get $unit))))))))
        (array.set $units (local.get $array) (local.get $at) (local.get $unit))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $more))))
    (call $make (local.get $array) (i32.const 0) (local.get $at))))
