//! tshark's PDML, one packet at a time, as a tree in document order. Reads what tshark writes, not XML in
//! general: no entities are resolved (no compared value holds one), and no namespaces or sections.

use std::io::{self, BufRead};

/// One `<proto>` or `<field>` of a packet.
#[derive(Clone, Copy, Debug)]
struct Element<'a> {
    is_proto: bool,
    name: &'a str,
    show: &'a str,
    value: &'a str,
    /// The index after its last descendant.
    end: usize,
}

/// A packet's elements in document order.
#[derive(Debug, Default)]
pub struct Tree<'a> {
    elements: Vec<Element<'a>>,
}

/// A place in a tree.
#[derive(Clone, Copy, Debug)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    index: usize,
    element: Element<'t>,
}

/// The next packet's text, without what stands between packets. `None` at the end of the document.
pub fn next_packet(input: &mut impl BufRead, buffer: &mut Vec<u8>) -> io::Result<bool> {
    buffer.clear();
    loop {
        let start = buffer.len();
        if input.read_until(b'\n', buffer)? == 0 {
            return Ok(false);
        }
        match buffer.get(start..).unwrap_or_default().trim_ascii() {
            // Text before a packet is the document's head, or the rest of a packet that was cut.
            b"<packet>" => drop(buffer.drain(..start)),
            b"</packet>" => return Ok(true),
            _ => {}
        }
    }
}

impl<'a> Tree<'a> {
    /// The tree of one packet's text. Unbalanced text gives the tree as far as it goes.
    pub fn parse(text: &'a str) -> Self {
        let mut tree = Self::default();
        let mut open = Vec::new();
        let mut rest = text;
        while let Some((_, tag)) = rest.split_once('<') {
            rest = tag;
            if let Some(closing) = tag.strip_prefix('/') {
                if !closing.starts_with("packet") {
                    tree.close(open.pop());
                }
                continue;
            }
            let Some((kind, attributes)) = tag.split_once([' ', '>']) else {
                break;
            };
            if kind != "proto" && kind != "field" {
                continue;
            }
            let mut element = Element { is_proto: kind == "proto", name: "", show: "", value: "", end: 0 };
            let empty;
            (empty, rest) = element.attributes(attributes);
            open.push(tree.elements.len());
            tree.elements.push(element);
            if empty {
                tree.close(open.pop());
            }
        }
        while let Some(index) = open.pop() {
            tree.close(Some(index));
        }
        tree
    }

    fn close(&mut self, index: Option<usize>) {
        let end = self.elements.len();
        if let Some(element) = index.and_then(|index| self.elements.get_mut(index)) {
            element.end = end;
        }
    }

    /// The packet's layers.
    pub fn top(&self) -> Children<'_> {
        Children { tree: self, next: 0, end: self.elements.len() }
    }

    /// Every element in document order.
    pub fn all(&self) -> impl Iterator<Item = Node<'_>> {
        (0..self.elements.len()).filter_map(|index| self.node(index))
    }

    fn node(&self, index: usize) -> Option<Node<'_>> {
        Some(Node { tree: self, index, element: *self.elements.get(index)? })
    }
}

impl<'a> Element<'a> {
    /// Reads attributes up to the tag's end. Says whether the tag closes itself, and gives what follows it.
    fn attributes(&mut self, mut text: &'a str) -> (bool, &'a str) {
        loop {
            text = text.trim_ascii_start();
            if let Some(rest) = text.strip_prefix("/>") {
                return (true, rest);
            }
            if let Some(rest) = text.strip_prefix('>') {
                return (false, rest);
            }
            let Some((name, quoted)) = text.split_once("=\"") else {
                return (false, "");
            };
            let Some((value, rest)) = quoted.split_once('"') else {
                return (false, "");
            };
            match name {
                "name" => self.name = value,
                "show" => self.show = value,
                "value" => self.value = value,
                _ => {}
            }
            text = rest;
        }
    }
}

impl<'t> Node<'t> {
    /// tshark's name of the protocol or field; empty for a mere label.
    pub fn name(self) -> &'t str {
        self.element.name
    }

    /// The shown value; the text of a mere label.
    pub fn show(self) -> &'t str {
        self.element.show
    }

    /// Whether it is a layer.
    pub fn is_proto(self) -> bool {
        self.element.is_proto
    }

    /// Whether it is a layer of this name.
    pub fn is_layer(self, name: &str) -> bool {
        self.element.is_proto && self.element.name == name
    }

    /// Whether it is a label of this text.
    pub fn is_label(self, text: &str) -> bool {
        self.element.name.is_empty() && self.element.show == text
    }

    /// The value as a number, decimal or hexadecimal as tshark shows it.
    pub fn number(self) -> Option<u64> {
        let show = self.element.show;
        show.strip_prefix("0x").map_or_else(|| show.parse().ok(), |digits| u64::from_str_radix(digits, 16).ok())
    }

    /// Its octets, which tshark gives as hexadecimal digits.
    pub fn octets(self) -> Option<Vec<u8>> {
        let digits = self.element.value.as_bytes();
        let octet = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
        (!digits.is_empty() && digits.len().is_multiple_of(2)).then_some(())?;
        digits.chunks_exact(2).map(octet).collect()
    }

    /// Its octets as text: as they are, where the shown value has escapes.
    pub fn text(self) -> Option<String> {
        Some(String::from_utf8_lossy(&self.octets()?).into_owned())
    }

    /// Its direct children.
    pub fn children(self) -> Children<'t> {
        Children { tree: self.tree, next: self.index + 1, end: self.element.end }
    }

    /// The first direct child of this name.
    pub fn child(self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// The first direct child whose name ends so.
    pub fn child_ending(self, end: &str) -> Option<Self> {
        self.children().find(|child| child.name().ends_with(end))
    }

    /// Everything below it in document order.
    pub fn below(self) -> impl Iterator<Item = Self> {
        (self.index + 1..self.element.end).filter_map(move |index| self.tree.node(index))
    }

    /// Everything below it in document order, without what stands below nodes that `stop` holds for (those
    /// nodes themselves are given).
    pub fn below_until(self, stop: impl Fn(Self) -> bool) -> Vec<Self> {
        let mut found = Vec::new();
        let mut index = self.index + 1;
        while index < self.element.end {
            let Some(node) = self.tree.node(index) else {
                break;
            };
            found.push(node);
            index = if stop(node) { node.element.end.max(index + 1) } else { index + 1 };
        }
        found
    }
}

/// The children of a node, in order.
#[derive(Clone, Debug)]
pub struct Children<'t> {
    tree: &'t Tree<'t>,
    next: usize,
    end: usize,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.next >= self.end {
            return None;
        }
        let node = self.tree.node(self.next)?;
        self.next = node.element.end.max(self.next + 1);
        Some(node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKET: &str = "<packet>\n  <proto name=\"udp\" showname=\"a > b\" size=\"8\">\n    \
        <field name=\"udp.port\" show=\"8805\" hide=\"yes\"/>\n  </proto>\n  <proto name=\"pfcp\">\n    \
        <field name=\"\" show=\"two\nlines\">\n      <field name=\"pfcp.seid\" show=\"0x10\"/>\n    </field>\n    \
        <field name=\"pfcp.s\" show=\"1\" />\n  </proto>\n</packet>\n";

    #[test]
    fn a_packet_becomes_a_tree() {
        let tree = Tree::parse(PACKET);
        let layers: Vec<&str> = tree.top().map(Node::name).collect();
        assert_eq!(layers, ["udp", "pfcp"]);
        let udp = tree.top().next().unwrap();
        assert_eq!(udp.child("udp.port").and_then(Node::number), Some(8805));
        let pfcp = tree.top().last().unwrap();
        assert!(pfcp.children().next().unwrap().is_label("two\nlines"));
        assert_eq!(pfcp.child("pfcp.s").unwrap().number(), Some(1));
        assert_eq!(pfcp.child("pfcp.seid").map(Node::name), None);
        let seid = pfcp.below().find(|node| node.name() == "pfcp.seid");
        assert_eq!(seid.and_then(Node::number), Some(16));
        let stopped = pfcp.below_until(|node| node.name().is_empty());
        assert_eq!(stopped.len(), 2);
    }

    #[test]
    fn packets_are_found_in_a_document() {
        let document = format!("<?xml?>\n<pdml>\n{PACKET}\n\n{PACKET}\n</pdml>\n");
        let mut input = document.as_bytes();
        let mut buffer = Vec::new();
        for _ in 0..2 {
            assert!(next_packet(&mut input, &mut buffer).unwrap());
            assert_eq!(std::str::from_utf8(&buffer).unwrap(), PACKET);
        }
        assert!(!next_packet(&mut input, &mut buffer).unwrap());
    }

    #[test]
    fn text_cut_anywhere_gives_a_tree_as_far_as_it_goes() {
        for end in 0..PACKET.len() {
            let tree = Tree::parse(PACKET.get(..end).unwrap());
            for node in tree.all() {
                assert!(node.below().count() <= 3);
            }
        }
    }
}
