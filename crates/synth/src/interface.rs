//! Where in the network a frame is seen.

/// A reference point, or what is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Interface {
    /// gNB to AMF.
    N2,
    /// gNB to gNB.
    Xn,
    /// gNB to UPF.
    N3,
    /// SMF to UPF.
    N4,
    /// UPF to data network.
    N6,
    /// UPF to UPF.
    N9,
    /// Between network functions.
    Sbi,
    /// Between networks.
    N32,
    /// Management, and whatever else an element speaks.
    Other,
}

impl Interface {
    /// All of them.
    pub const ALL: [Self; 9] =
        [Self::N2, Self::Xn, Self::N3, Self::N4, Self::N6, Self::N9, Self::Sbi, Self::N32, Self::Other];

    /// Its name in scenarios and in the ground truth.
    pub const fn name(self) -> &'static str {
        match self {
            Self::N2 => "N2",
            Self::Xn => "Xn",
            Self::N3 => "N3",
            Self::N4 => "N4",
            Self::N6 => "N6",
            Self::N9 => "N9",
            Self::Sbi => "SBI",
            Self::N32 => "N32",
            Self::Other => "other",
        }
    }
}
