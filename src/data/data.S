// The trained model, embedded so that the program runs from any directory.
    .section .rodata
    .balign 64
    .global relata_embedded_model
    .global relata_embedded_model_end
relata_embedded_model:
    .incbin RELATA_MODEL_PATH
relata_embedded_model_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
