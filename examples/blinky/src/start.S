// Where the boot loader enters: sets the stack up and goes on in C.
    .section .start, "ax"
    .literal_position
    .global start
    .type start, @function
    .align 4
start:
    rsil    a2, 15
    movi    a1, stack_top
    movi    a0, run
    jx      a0
    .size start, . - start
