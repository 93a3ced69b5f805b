//! Numbers in the byte order of the machine that wrote a capture.

/// The byte order of a file or section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Little,
    Big,
}

macro_rules! numbers {
    ($($name:ident: $type:ty,)*) => {
        impl Order {
            $(
                /// The number at `at`, nothing where the octets end before it does.
                #[inline]
                pub(super) fn $name(self, octets: &[u8], at: usize) -> Option<$type> {
                    let octets = *octets.get(at..)?.first_chunk()?;
                    Some(match self {
                        Self::Little => <$type>::from_le_bytes(octets),
                        Self::Big => <$type>::from_be_bytes(octets),
                    })
                }
            )*
        }
    };
}

numbers! {
    u16: u16,
    u32: u32,
    u64: u64,
}
