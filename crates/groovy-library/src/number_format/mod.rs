//! `java.text`: numbers by pattern (`DecimalFormat`, `NumberFormat`) and messages with places (`MessageFormat`,
//! `ChoiceFormat`).

mod decimal;
mod format;
mod message;
mod symbols;

use entente_groovy_vm::LibraryBuilder;

pub(crate) fn register(builder: &mut LibraryBuilder) {
    format::register(builder);
    symbols::register(builder);
    message::register(builder);
}
