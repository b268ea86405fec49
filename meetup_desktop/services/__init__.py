"""Living state: QObjects with signals over core and adapters; never widgets."""
