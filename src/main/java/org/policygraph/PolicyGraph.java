package org.policygraph;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PolicyGraph {
  public static void main(String[] args) {
    SpringApplication.run(PolicyGraph.class, args);
  }
}
