//! The catalogue that the program brings.

use crate::catalogue::File;

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Its name.
pub const NAME: &str = "beleg";

/// Its files, in order of paths.
pub fn files() -> Vec<File> {
    BELEG.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}
