//! The walk from frames to messages: link layers, tunnels, fragments, transports, and what becomes of every octet.

mod http;
mod links;
mod recorder;
mod transports;
mod tunnels;
