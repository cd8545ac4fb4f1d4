// Stands for the embedded model in relata-train, which makes it.
    .section .rodata
    .global relata_embedded_model
    .global relata_embedded_model_end
relata_embedded_model:
relata_embedded_model_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
